/**
 * Ports for adapters that store lists and records. A {@link io.leadlist.storage.Storage} opens a transaction for one
 * organization, which offers small capabilities. The Javadoc defines the contract of each. {@code io.leadlist.memory}
 * states it again as code. The contract kit ({@code io.leadlist.contract}, in the test-jar) tests it; every adapter
 * runs the kit.
 *
 * <p>The package knows no SQL and no adapter.
 */
@NullMarked
package io.leadlist.storage;

import org.jspecify.annotations.NullMarked;
