/**
 * How a term is counted where the law, or the reading of it, leaves a choice. Each has a name, a default, and its source;
 * a reading that no text confirmed is a parameter to be set by the organisation, not a constant.
 */
export interface Policies {
  /**
   * Whether the day of receipt is the first day of a term in days, working days or months. `excluded` (default): counting
   * starts with the day after (Civil Code 2015, art. 147(2) and (3)).
   */
  readonly firstDay: 'excluded' | 'included'
  /**
   * A term that ends on a day off. `rolls` (default): it ends with the next working day (Civil Code 2015, art. 148(5)).
   */
  readonly lastDay: 'rolls' | 'stays'
  /**
   * A term that ends on a day off *swapped* for a Saturday, which is neither a weekend nor a holiday of the Labour Code.
   * `rolls` (default) treats it as a day off under art. 148(5); `stays` reads the article to the letter, and then a longer
   * term can end earlier than a shorter one. Not confirmed.
   */
  readonly swappedDay: 'rolls' | 'stays'
  /**
   * A dossier received on a day that is not a working day (the desk is open on Saturday mornings, the portal always).
   * `next-working-day` (default): it counts as received on the next working day, which is the excluded first day.
   * `received-day`: the very day is the excluded one, so that the next working day counts. Not confirmed.
   */
  readonly offDayStart: 'next-working-day' | 'received-day'
  /**
   * A dossier received after the cut-off of the procedure ("sau 15 giờ"). `moves-start` (default): it counts as received
   * on the next working day, for every term. `moves-same-day-only`: only a term of the same day moves to that day, which
   * is all the procedures' own texts say. Not confirmed as a general rule.
   */
  readonly cutoff: 'moves-start' | 'moves-same-day-only'
  /**
   * When a term that ends with a day has run out. `office-hours` (default): at the close of the office on that day, or
   * at midnight when it is closed all day. `midnight`: at 24:00 (Civil Code 2015, art. 148(6)). The default is a custom
   * of one-stop desks, not confirmed.
   */
  readonly endOf: 'office-hours' | 'midnight'
}

/** The defaults, each the first of its two values. */
export const defaultPolicies: Policies = {
  firstDay: 'excluded',
  lastDay: 'rolls',
  swappedDay: 'rolls',
  offDayStart: 'next-working-day',
  cutoff: 'moves-start',
  endOf: 'office-hours',
}
