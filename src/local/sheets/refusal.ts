/**
 * Why a person's edit was refused; the message is Russian, for that person.
 * Nothing was changed.
 */
export class Refusal extends Error {
  override readonly name = 'Refusal';
}
