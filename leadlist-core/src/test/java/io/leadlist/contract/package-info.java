/**
 * The contract kit: what every adapter of the ports must do, as tests. An adapter's own test gives a
 * {@link io.leadlist.contract.StorageFixture} or a {@link io.leadlist.contract.DirectoryFixture}; see
 * {@code MemoryStorageContractTest}. No test needs an empty store: each uses organizations of its own.
 */
package io.leadlist.contract;
