import { type ManglePropertiesOptions, minify as minifyWithTerser } from 'terser';
import { minify, type Plugin } from 'vite';

/**
 * Vite's own minifier, and after it Terser, which inlines functions that are called once: together 1 % smaller than
 * either alone. It runs before names get their hashes, so that a hash matches the served file.
 *
 * @param shortNames New names of properties; the same for all chunks that import one another.
 */
export const minifyTwice = (shortNames?: Map<string, string>): Plugin => ({
  name: 'minify-twice',
  config: () => ({
    build: { rolldownOptions: { output: { minify: false }, checks: { pluginTimings: false } } },
  }),
  renderChunk: {
    order: 'post',
    async handler(code, chunk, { format }) {
      const { target } = this.environment.config.build;
      const module = format === 'es';
      const once = await minify(chunk.fileName, code, {
        module,
        compress: { target: target || undefined },
        mangle: { toplevel: true },
        codegen: { removeWhitespace: true },
      });
      if (once.errors.length > 0)
        throw new Error(`${chunk.name} cannot be minified.`, { cause: once.errors });
      const twice = await minifyWithTerser(once.code, {
        module,
        ecma: 2020,
        compress: { passes: 3, keep_fargs: false },
        mangle: { properties: shortNames ? renaming(shortNames) : false },
        format: { comments: false },
      });
      return { code: twice.code! };
    },
  },
});

/** Exactly these: a name that Terser finds by itself would differ from chunk to chunk. */
function renaming(shortNames: Map<string, string>): ManglePropertiesOptions {
  const regex = new RegExp(`^(?:${[...shortNames.keys()].join('|')})$`);
  // Terser's types know no `cache`, from which it takes the new names. It adds none, since all that match are there.
  return { regex, cache: { props: new Map(shortNames) } } as ManglePropertiesOptions;
}
