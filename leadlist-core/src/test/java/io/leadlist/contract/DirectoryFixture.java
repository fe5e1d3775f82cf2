package io.leadlist.contract;

import io.leadlist.search.Directory;

/** What the contracts need of a directory adapter. */
public interface DirectoryFixture {
    /** A directory that holds these entries and no other, put in in their order. */
    Directory directory(DirectoryContents contents);
}
