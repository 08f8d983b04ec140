import type { ConsoleNeedsHttpsTexts } from '../en/console-needs-https.ts';

export const consoleNeedsHttps: ConsoleNeedsHttpsTexts = {
  heading: 'ផ្ទាំងគ្រប់គ្រងត្រូវការ https',
  text: 'កម្មវិធីបើកគេហទំព័ររក្សាការចូលគណនីបាន ទាល់តែប្រើ https។ សូមដាក់ម៉ាស៊ីនមេ (server) ឱ្យប្រើ https ហើយសរសេរអាសយដ្ឋាននោះក្នុង PUBLIC_URL។',
};
