package io.leadlist.contract;

import io.leadlist.storage.Storage;

/** Provides the storage under test. */
public interface StorageFixture {
    /** Returns the storage, the same at each call. It may hold data. */
    Storage storage();
}
