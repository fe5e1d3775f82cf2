/**
 * The contract kit: the tests that every adapter of the ports must pass. An adapter's own test supplies a
 * {@link io.leadlist.contract.StorageFixture} or a {@link io.leadlist.contract.DirectoryFixture}; see
 * {@code MemoryStorageContractTest}. No test needs an empty store: each uses organizations of its own.
 *
 * <p>{@code ContractKitTest} proves that the kit can fail: each {@code Fault} names the contract that must catch it.
 */
package io.leadlist.contract;
