/**
 * The contract kit: tests of the behaviour that every adapter of the ports must have. An adapter's own test provides a
 * {@link io.leadlist.contract.StorageFixture} or a {@link io.leadlist.contract.DirectoryFixture}; see
 * {@code MemoryStorageContractTest}. No test needs an empty storage, because each one uses its own organizations.
 *
 * <p>{@code ContractKitTest} proves that the kit can fail: each {@code Fault} names the contract that must catch it.
 */
package io.leadlist.contract;
