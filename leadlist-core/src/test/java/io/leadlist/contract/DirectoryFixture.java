package io.leadlist.contract;

import io.leadlist.lead.Company;
import io.leadlist.lead.Person;
import io.leadlist.search.Directory;
import java.util.Collection;

/** What the contracts need of a directory adapter. */
public interface DirectoryFixture {
    /** A directory that holds these records and no other, put in in this order. */
    Directory directory(Collection<Company> companies, Collection<Person> people);
}
