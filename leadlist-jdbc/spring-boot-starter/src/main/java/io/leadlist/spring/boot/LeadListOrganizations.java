package io.leadlist.spring.boot;

import io.leadlist.call.OrganizationId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Port: the organizations whose leftovers are swept on schedule. Implementations are thread-safe. The default reads
 * them from the database, see {@link io.leadlist.jdbc.JdbcStorage#organizations}.
 */
@FunctionalInterface
public interface LeadListOrganizations {
    /**
     * {@return a page of the organizations, in an order that does not change}
     *
     * @param after the last organization of the previous page; null for the first page
     * @param limit the maximum number of organizations; a shorter page is the last one
     */
    List<OrganizationId> page(@Nullable OrganizationId after, int limit);
}
