import type { CheckMessages } from '../en/check.ts';

export const check: CheckMessages = {
  title: 'ពិនិត្យ Samleng',
  onlyYou: 'មានតែអ្នកទេដែលឃើញផ្ទាំងនេះ ព្រោះអាសយដ្ឋានទំព័រមាន samleng=check។',
  well: 'អ្វីៗត្រឹមត្រូវហើយ។',
  mend: (count) => `ត្រូវកែ ${count}\u00a0កន្លែង`,
  close: 'បិទ',
  show: 'បង្ហាញ',
  script: (server, version) => `ស្គ្រីបពី ${server} កំណែ ${version}`,
  names: {
    'samleng-petition-form': 'ទម្រង់ចុះហត្ថលេខា',
    'samleng-signature-counter': 'ចំនួនហត្ថលេខា',
    'samleng-thank-you-wall': 'ផ្ទាំងថ្លែងអំណរគុណ',
    a: 'តំណ',
  },
  facts: {
    petition: 'ញត្តិ',
    campaign: 'យុទ្ធនាការ',
    partner: 'ដៃគូ',
    language: 'ភាសា',
    server: 'ម៉ាស៊ីនមេ (server)',
  },
  findings: {
    none: () => ['គ្មានកូដរបស់ Samleng នៅលើទំព័រនេះទេ។', 'បើអ្នកបានបិទភ្ជាប់កូដហើយ កម្មវិធីកែទំព័របានលុបវា។ សូមប្រើតំណមួយបន្ទាត់ជំនួសវិញ។'],
    missing: (attribute) => [`ខ្វះ ${attribute} ដូច្នេះមិនបង្ហាញអ្វីទេ។`, `សូមសរសេរ ${attribute}="…" ក្នុងកូដ។`],
    misspelt: (written, attribute) => [
      `ខ្វះ ${attribute} ហើយ ${written} គ្មានន័យទេ។`,
      `តើអ្នកចង់សរសេរ ${attribute}="…" ឬ?`,
    ],
    untidy: (attribute, value, clean) => [
      `ក្នុង ${attribute}=${value} មានសញ្ញាសម្រង់ ដកឃ្លា ឬអក្សរធំ ដែលមិនត្រូវមាន។`,
      `សូមវាយឡើងវិញ ដោយប្រើសញ្ញាសម្រង់ត្រង់៖ ${attribute}="${clean}"`,
    ],
    unknown: (attribute, value, meant) => [
      `ម៉ាស៊ីនមេ (server) មិនស្គាល់ ${attribute}="${value}" ទេ។`,
      meant ? `តើអ្នកចង់សរសេរ ${attribute}="${meant}" ឬ?` : 'សូមសួរក្រុមយុទ្ធនាការថា ត្រូវសរសេរដូចម្ដេច។',
    ],
    unknownPartner: (value, meant) => [
      `ម៉ាស៊ីនមេ (server) មិនស្គាល់ partner="${value}" ទេ ដូច្នេះហត្ថលេខាមិនរាប់ឱ្យដៃគូណាទេ។`,
      meant ? `តើអ្នកចង់សរសេរ partner="${meant}" ឬ?` : 'សូមសួរក្រុមយុទ្ធនាការថា ត្រូវសរសេរដូចម្ដេច។',
    ],
    choice: (attribute, value, allowed) => [
      `${attribute}="${value}" គ្មានន័យនៅទីនេះទេ។`,
      `សូមជ្រើសរើសមួយក្នុងចំណោមនេះ ឬលុបវាចោល៖ ${allowed}`,
    ],
    number: (attribute, value) => [
      `${attribute}="${value}" មិនមែនជាចំនួនគត់ទេ។`,
      `ឧទាហរណ៍ សូមសរសេរ ${attribute}="6"។`,
    ],
    unclosed: (tag) => [
      `<${tag}> មិនបានបិទទេ ដូច្នេះផ្នែកដែលនៅសល់នៃទំព័រស្ថិតនៅក្នុងវា។`,
      `សូមសរសេរ </${tag}> នៅខាងក្រោយ។ សញ្ញា / នៅចុង ដូចជា <${tag} /> មិនគ្រប់គ្រាន់ទេ។`,
    ],
    noSuchElement: (value) => [
      `data-samleng="${value}" មិនមែនជាឈ្មោះដែលយើងមានទេ ដូច្នេះនេះនៅតែជាតំណ។`,
      'សូមសរសេរ petition-form, signature-counter ឬ thank-you-wall។',
    ],
    elsewhere: (server) => [
      'តំណនេះនាំទៅម៉ាស៊ីនមេ (server) ផ្សេងពីស្គ្រីប ដូច្នេះវានៅតែជាតំណ។',
      `សូមប្រើតំណដែលចាប់ផ្ដើមដោយ ${server}/p/`,
    ],
    notLoaded: () => [
      'កូដរបស់វាមិនបានមកដល់ទេ ដូច្នេះទំព័រនៅបង្ហាញតំណ។',
      'សូមបើកទំព័រម្ដងទៀត។ បើនៅតែមិនបាន មានអ្វីមួយលើគេហទំព័រ ឬក្នុងកម្មវិធីរុករកនេះ រារាំងស្គ្រីប។',
    ],
    away: (server) => [`មិនអាចសួរ ${server} បានទេ។`, 'សូមមើលម្ដងទៀត ពេលមានអ៊ីនធឺណិត។'],
    twoServers: (first, second) => [
      `មានស្គ្រីបពីម៉ាស៊ីនមេ (server) ពីរនៅលើទំព័រនេះ៖ ${first} និង ${second}។ ស្គ្រីបទីមួយដំណើរការ។`,
      'សូមលុបមួយចេញ។',
    ],
  },
};
