/** The first page after signing in. */
export const home = {
  greeting: (name: string) => `Good to see you, ${name}`,
  volunteer:
    'There is nothing for you to do here yet. Whoever runs the campaign will tell you when there is.',
};

export type HomeWords = typeof home;
