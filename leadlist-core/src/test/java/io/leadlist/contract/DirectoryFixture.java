package io.leadlist.contract;

import io.leadlist.search.Directory;
import java.util.List;

/** Creates the directory under test. */
public interface DirectoryFixture {
    /**
     * Returns a directory that holds exactly these entries, put one after the other: for each put the companies, then
     * the people, in their order.
     */
    Directory directory(List<DirectoryContents> puts);
}
