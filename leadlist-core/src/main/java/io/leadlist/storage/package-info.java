/**
 * The port to what keeps lists and records: {@link io.leadlist.storage.Storage} opens a transaction for one
 * organization, and the transaction offers small capabilities. The contract of each is in its Javadoc, is stated again
 * as code in {@code io.leadlist.memory}, and is tested by the contract kit ({@code io.leadlist.contract}, in the
 * test-jar), which every adapter runs.
 *
 * <p>Nothing here knows SQL, and no adapter is used here.
 */
@NullMarked
package io.leadlist.storage;

import org.jspecify.annotations.NullMarked;
