/**
 * Observing the library. A {@link io.leadlist.observation.LeadListsObserver} is called around every operation, for
 * metrics, traces and logs. A {@link io.leadlist.observation.LeadListsListener} is called for every change after its
 * commit.
 *
 * <p>No value here contains a name, an address or any other value of a person's record.
 */
@NullMarked
package io.leadlist.observation;

import org.jspecify.annotations.NullMarked;
