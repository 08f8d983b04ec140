/** The page in place of the console where its cookie would not be kept. */
export const consoleNeedsHttps = {
  heading: 'The console needs https',
  text: 'Browsers keep its session only over https. Please put the server behind https, and set PUBLIC_URL to that address.',
};

export type ConsoleNeedsHttpsTexts = typeof consoleNeedsHttps;
