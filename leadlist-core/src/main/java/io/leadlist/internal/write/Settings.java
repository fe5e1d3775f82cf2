package io.leadlist.internal.write;

import io.leadlist.call.Caller;
import io.leadlist.call.OrganizationId;
import io.leadlist.call.UserId;
import io.leadlist.imports.ImportLimits;
import io.leadlist.imports.ListUrls;
import io.leadlist.imports.PriceList;
import io.leadlist.imports.Users;
import io.leadlist.list.CopyPolicy;
import io.leadlist.list.IcpCatalog;
import io.leadlist.list.LimitPolicy;
import io.leadlist.list.Limits;
import io.leadlist.list.ListRule;
import io.leadlist.list.UnknownIds;
import io.leadlist.search.Directory;
import io.leadlist.storage.Storage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The ports and policies that the use cases work with, as {@code LeadListsBuilder} has collected them. */
public record Settings(
        Storage storage,
        Directory directory,
        IcpCatalog icpCatalog,
        Clock clock,
        Supplier<UUID> ids,
        LimitPolicy limits,
        CopyPolicy copyPolicy,
        UnknownIds unknownIdsAtCreation,
        UnknownIds unknownIdsWhenAdding,
        List<ListRule> rules,
        Duration idempotencyRetention,
        Imports imports) {

    /** The ports and policies that concern raw leads. */
    public record Imports(Users users, ListUrls urls, PriceList prices, ImportLimits limits) {}

    /** The limits for calls of an organization. */
    public Limits limits(OrganizationId organization) {
        return limits.of(organization);
    }

    /** The user whose lists alone may be shown to a caller; null if the caller may read all of the organization. */
    public @Nullable UserId reader(Caller.Member caller) {
        boolean all = caller.admin() || !rules.contains(ListRule.CALLER_HAS_THE_ROLE);
        return all ? null : caller.user();
    }

    /** The present instant, in milliseconds. */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
