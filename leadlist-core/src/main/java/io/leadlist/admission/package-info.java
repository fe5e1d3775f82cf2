/**
 * What keeps a lead out of a list: suppression entries with their keys, and the reuse rules.
 *
 * <p>All types are immutable, except for the ports {@link io.leadlist.admission.SuppressionSecret} and
 * {@link io.leadlist.admission.LastContact}. No {@code toString} and no message contains the value of a
 * {@link io.leadlist.admission.SuppressionKey}, because it may be the address of a person who has objected.
 */
@NullMarked
package io.leadlist.admission;

import org.jspecify.annotations.NullMarked;
