import { SignatureCounter } from '@samleng/elements/react/signature-counter';
import { ThankYouWall } from '@samleng/elements/react';
import Signs from './signs.jsx';

const server = 'https://sign.example';

export default function Page() {
  return (
    <main>
      <Signs server={server} />
      <SignatureCounter petition="right-to-vote" server={server} live today={false} />
      <ThankYouWall campaign="ceroc" server={server} limit={3} />
    </main>
  );
}
