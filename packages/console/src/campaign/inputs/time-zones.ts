type Option = { value: string; label: string };

/** The time zones that the browser knows, `Asia/Phnom_Penh`; at least the one that is set. */
export function timeZoneOptions(set: string): Option[] {
  const known = Intl.supportedValuesOf?.('timeZone') ?? [];
  return [...new Set([set, ...known])].toSorted().map((zone) => ({ value: zone, label: labelOf(zone) }));
}

const labelOf = (zone: string) => zone.replaceAll('_', ' ').replaceAll('/', ' / ');
