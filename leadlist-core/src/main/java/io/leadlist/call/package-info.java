/**
 * What every call carries and how it is refused: who asks ({@link io.leadlist.call.Caller}), for which organization,
 * about which list, under which idempotency key; and the refusals ({@link io.leadlist.call.LeadListException}).
 *
 * <p>It stands apart from the entry ({@code io.leadlist}), so that the rules and the ports can speak of callers and
 * refusals without knowing who calls them. No rule is decided here.
 */
@NullMarked
package io.leadlist.call;

import org.jspecify.annotations.NullMarked;
