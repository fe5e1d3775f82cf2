package io.leadlist.contract;

import io.leadlist.search.Directory;
import java.util.List;

/** What the contracts need of a directory adapter. */
public interface DirectoryFixture {
    /**
     * A directory that holds these entries and no other, put in one after the other: of each put the companies, then
     * the people, in their order.
     */
    Directory directory(List<DirectoryContents> puts);
}
