import { sharedUrl } from '../values/share-links.ts';
import type { TagChoices } from './choices.ts';
import { attributes, escaped } from './escaped.ts';
import { ownPalette, type OwnColours, schemeOf } from './own-colours.ts';

/** On the box around the elements where their colours come from a style sheet. */
export const COLOURS_CLASS = 'samleng-colours';

/** The petition's own page, which credits the partner. */
export function linkOf({ server, petition, partner, language }: TagChoices): string {
  const link = sharedUrl(server, petition, partner);
  if (language === undefined) return link;
  return `${link}${partner ? '&' : '?'}lang=${language}`;
}

/**
 * Script and elements, one string a line.
 *
 * @param target Where the fallback link opens; in a frame it needs another window, since the page allows no frames.
 */
export function tagLines(choices: TagChoices, target?: '_blank'): string[] {
  return [script(choices), ...theme(choices), ...boxed(choices, elements(choices, target))];
}

/** The petition as a picture that leads to its page, and the link below it: nothing that an editor takes out. */
export function pictureLines(choices: TagChoices): string[] {
  const { server, petition, said } = choices;
  const href = linkOf(choices);
  const src = `${server}/p/${encodeURIComponent(petition)}/card.png?lang=${said.language}&kind=preview`;
  return [
    `<a${attributes({ href })}><img${attributes({ src, alt: said.title, width: '600' })} /></a><br />`,
    // A script that somebody adds to the site later makes the form of it.
    link(choices, { class: 'samleng-petition-form' }),
  ];
}

/** The colours, for a `style` attribute or a style sheet. */
export function declarations(colours: OwnColours): string {
  const roles = Object.entries(ownPalette(colours)).map(([role, value]) => `--samleng-${role}: ${value}`);
  return [`color-scheme: ${schemeOf(colours)}`, ...roles].join('; ');
}

function script({ server, pinned }: TagChoices): string {
  const { src = `${server}/embed.js`, integrity } = pinned ?? {};
  const crossorigin = pinned && 'anonymous';
  return `<script${attributes({ type: 'module', crossorigin, src, integrity })}></script>`;
}

function theme({ server, look }: TagChoices): string[] {
  if (look.kind !== 'theme') return [];
  return [`<link${attributes({ rel: 'stylesheet', href: `${server}/embed/theme-${look.theme}.css` })} />`];
}

function boxed({ look }: TagChoices, lines: string[]): string[] {
  if (look.kind !== 'own') return lines;
  const style = look.by === 'attribute' ? declarations(look.colours) : undefined;
  return [`<div${attributes({ class: COLOURS_CLASS, style })}>`, ...lines, '</div>'];
}

function elements(choices: TagChoices, target: '_blank' | undefined): string[] {
  const { campaign, petition, partner, language: lang } = choices;
  const opens = { target, rel: target && 'noopener' };
  if (choices.elements === 'wall')
    return [element('thank-you-wall', { campaign, lang }, link(choices, opens))];
  const counter = (inside: string) => element('signature-counter', { petition, lang }, inside);
  if (choices.elements === 'counter') return [counter(link(choices, opens))];
  const inside = link(choices, { class: 'samleng-petition-form', ...opens });
  const form = element('petition-form', { petition, partner, lang }, inside);
  return choices.elements === 'form' ? [form] : [counter(''), form];
}

function element(name: string, given: Record<string, string | undefined>, inside: string): string {
  return `<samleng-${name}${attributes(given)}>${inside}</samleng-${name}>`;
}

function link(choices: TagChoices, given: Record<string, string | undefined>): string {
  const { class: named, ...more } = given;
  const { said } = choices;
  return `<a${attributes({ class: named, href: linkOf(choices), ...more })}>${escaped(said.sign)}</a>`;
}
