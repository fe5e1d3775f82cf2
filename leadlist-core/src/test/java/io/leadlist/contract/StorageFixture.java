package io.leadlist.contract;

import io.leadlist.storage.Storage;

/** What the contracts need of a storage adapter. */
public interface StorageFixture {
    /** The storage; the same at each call. It may hold anything. */
    Storage storage();
}
