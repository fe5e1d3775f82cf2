package io.leadlist;

import io.leadlist.call.OrganizationId;
import io.leadlist.intake.ImportLimits;
import io.leadlist.intake.ListUrls;
import io.leadlist.intake.PriceList;
import io.leadlist.intake.Users;
import io.leadlist.list.CopyPolicy;
import io.leadlist.list.IcpCatalog;
import io.leadlist.list.Limits;
import io.leadlist.list.ListRule;
import io.leadlist.list.UnknownIds;
import io.leadlist.search.Directory;
import io.leadlist.storage.Storage;
import io.leadlist.storage.Transaction;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The ports and policies that the use cases work with, as {@link LeadListsBuilder} has collected them. */
record Settings(
        Storage storage,
        Directory directory,
        IcpCatalog icpCatalog,
        Clock clock,
        Supplier<UUID> ids,
        Limits limits,
        CopyPolicy copyPolicy,
        UnknownIds unknownIdsAtCreation,
        UnknownIds unknownIdsWhenAdding,
        List<ListRule> rulesOfReading,
        List<ListRule> rulesOfAdding,
        Imports imports) {

    /** The ports and policies that concern raw leads. */
    record Imports(Users users, ListUrls urls, PriceList prices, ImportLimits limits) {}

    /** Does a write's work in one transaction, of which a dry run keeps nothing. */
    <T extends @Nullable Object> T inTransaction(Write write, Function<Transaction, T> work) {
        OrganizationId organization = write.caller().organization();
        return write.dryRun() ? storage.dryRun(organization, work) : storage.write(organization, work);
    }

    /** The present instant, in milliseconds. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
