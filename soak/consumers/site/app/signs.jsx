'use client';
import { useState } from 'react';
import { PetitionForm } from '@samleng/elements/react/petition-form';

export default function Signs({ server }) {
  const [hasSigned, setHasSigned] = useState(false);
  return (
    <PetitionForm
      petition="right-to-vote"
      server={server}
      lang="km"
      noSticky
      onSigned={() => setHasSigned(true)}
    >
      <a href={`${server}/p/right-to-vote`}>{hasSigned ? 'Thank you' : 'Sign'}</a>
    </PetitionForm>
  );
}
