// A partner's page in React. Bundled code cannot tell where it came from, so `server` is set on the elements.
import { PetitionForm, SignatureCounter, ThankYouWall } from '@samleng/elements/react';
import { createElement as h, useState } from 'react';
import { createRoot } from 'react-dom/client';

const SERVER = 'http://localhost:8787';
const PETITION = { petition: 'right-to-vote', partner: 'khmer-youth-lowell', server: SERVER };

function Page() {
  const [signed, setSigned] = useState(false);
  const [follows, setFollows] = useState(true);
  return h(
    'main',
    null,
    h('h1', null, signed ? 'Thank you for raising your voice.' : 'Lowell signs, too.'),
    h('p', null, 'Our club page is a React app. The petition in it is the same as everywhere else.'),
    h(PetitionForm, { ...PETITION, onSigned: () => setSigned(true) }),
    h(SignatureCounter, { ...PETITION, total: true, live: follows }),
    h(
      'label',
      null,
      h('input', { type: 'checkbox', checked: follows, onChange: () => setFollows(!follows) }),
      ' Follow the count as it rises',
    ),
    h(ThankYouWall, { campaign: 'ceroc', server: SERVER, limit: 3, sort: 'featured' }),
  );
}

createRoot(document.querySelector('#app')!).render(h(Page));
