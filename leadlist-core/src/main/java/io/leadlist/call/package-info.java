/**
 * The context of a call: its {@linkplain io.leadlist.call.Caller caller}, organization, list and idempotency key, and
 * the {@linkplain io.leadlist.call.LeadListException rejections}.
 *
 * <p>The package is separate from the entry ({@code io.leadlist}), so that rules and ports can use it without depending
 * on use cases. It contains no rules.
 */
@NullMarked
package io.leadlist.call;

import org.jspecify.annotations.NullMarked;
