/**
 * Ports for adapters that store lists and records. A {@link io.leadlist.storage.Storage} opens a transaction for one
 * organization, which offers small capabilities. The Javadoc defines the contract of each capability, and
 * {@code io.leadlist.memory} implements it in memory. The contract kit ({@code io.leadlist.contract}, in the test-jar)
 * tests it; every adapter runs the kit.
 *
 * <p>The package does not depend on SQL or on an adapter.
 */
@NullMarked
package io.leadlist.storage;

import org.jspecify.annotations.NullMarked;
