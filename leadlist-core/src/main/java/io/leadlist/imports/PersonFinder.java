package io.leadlist.imports;

import io.leadlist.call.OrganizationId;
import io.leadlist.search.Directory;
import java.util.Collection;
import java.util.Map;

/**
 * Port: finds the people of raw leads. Implementations are thread-safe. The library never calls them while a
 * transaction is open. An exception means no result for any lead of the call, see {@link ImportWorkerPolicy}.
 *
 * <p>The result contains only requested leads; leads without a person are missing. For a lead with a LinkedIn URL or an
 * e-mail address, the person's record must have the same one, in normal form. The same lead always has the same person,
 * as long as the source does not change.
 */
@FunctionalInterface
public interface PersonFinder {
    /**
     * {@return the people of these leads, by lead; leads without a person are missing in the result}
     *
     * @param organization the organization that the data belongs to
     * @param leads the raw leads to look up
     */
    Map<RawLead, FoundPerson> find(OrganizationId organization, Collection<RawLead> leads);

    /**
     * {@return a finder that looks people up in a directory} It uses the normal form of the LinkedIn URL, else of the
     * e-mail address, else of title and domain, else of title and company name. It makes two lookups for any number of
     * leads.
     *
     * @param directory the directory to search
     */
    static PersonFinder in(Directory directory) {
        return new DirectoryFinder(directory);
    }
}
