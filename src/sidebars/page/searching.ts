/** Lower case, «ё» as «е», spaces as one: how people search. */
function fold(text: string): string {
  return text.toLowerCase().replace(/ё/g, 'е').replace(/\s+/g, ' ').trim();
}

/** Whether a text holds every word that is searched for. */
export function searching(search: string): (text: string) => boolean {
  const words = fold(search)
    .split(' ')
    .filter(word => word !== '');
  return text => {
    const folded = fold(text);
    return words.every(word => folded.includes(word));
  };
}
