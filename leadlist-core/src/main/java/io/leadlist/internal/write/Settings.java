package io.leadlist.internal.write;

import io.leadlist.admission.KeyedHashes;
import io.leadlist.admission.LastContact;
import io.leadlist.admission.SuppressionSecret;
import io.leadlist.call.Caller;
import io.leadlist.call.ForbiddenException;
import io.leadlist.call.LeadListException;
import io.leadlist.call.LeadListId;
import io.leadlist.call.OrganizationId;
import io.leadlist.call.Overrides.Rule;
import io.leadlist.call.Role;
import io.leadlist.call.UserId;
import io.leadlist.imports.ImportLimits;
import io.leadlist.imports.ListUrls;
import io.leadlist.imports.PriceList;
import io.leadlist.imports.Users;
import io.leadlist.internal.observation.Listeners;
import io.leadlist.internal.observation.Observation;
import io.leadlist.lead.IdentityPolicy;
import io.leadlist.lead.LeadType;
import io.leadlist.list.CopyPolicy;
import io.leadlist.list.IcpCatalog;
import io.leadlist.list.LeadList;
import io.leadlist.list.LimitPolicy;
import io.leadlist.list.Limits;
import io.leadlist.list.ListRule;
import io.leadlist.list.Permission;
import io.leadlist.list.RemovedReturn;
import io.leadlist.list.ReusePolicy;
import io.leadlist.list.UnknownIds;
import io.leadlist.search.Directory;
import io.leadlist.storage.Storage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The ports and policies of the use cases, as {@code LeadListsBuilder} collects them.
 *
 * @param rules the rules in force, in the order in which they are checked
 * @param openReading whether every user of an organization may read all its lists
 */
public record Settings(
        Storage storage,
        Directory directory,
        IcpCatalog icpCatalog,
        Clock clock,
        Supplier<UUID> ids,
        LimitPolicy limits,
        CopyPolicy copyPolicy,
        IdentityPolicy identity,
        UnknownIds unknownIdsAtCreation,
        UnknownIds unknownIdsWhenAdding,
        List<ListRule> rules,
        boolean openReading,
        Duration idempotencyRetention,
        Imports imports,
        Admission admission,
        Reuse reuse,
        Observation observation,
        Listeners listeners) {

    /**
     * The ports and policies of suppression.
     *
     * @param byUsers whether every user may change the organization's entries; otherwise only admins may
     * @param maxEntries the maximum number of entries of an organization; {@link Integer#MAX_VALUE} for any number
     * @param removedReturn how removed leads may return to their list
     */
    public record Admission(SuppressionSecret secret, boolean byUsers, int maxEntries, RemovedReturn removedReturn) {}

    /**
     * The ports of the rules about leads that were used before.
     *
     * @param policy the policy of the host; null if it uses no rules
     */
    public record Reuse(@Nullable ReusePolicy policy, LastContact lastContact) {}

    /** The ports and policies of imports. */
    public record Imports(Users users, ListUrls urls, PriceList prices, ImportLimits limits) {}

    /**
     * Runs a use case of a caller.
     *
     * @param list the list that the caller names; null if there is none
     */
    public <T> T run(
            String useCase, Caller caller, @Nullable LeadListId list, Function<? super Caller.Member, T> work) {
        return observation.useCase(useCase, caller, list, work);
    }

    /** Runs a use case of a caller who names no list. */
    public <T> T run(String useCase, Caller caller, Function<? super Caller.Member, T> work) {
        return observation.useCase(useCase, caller, null, work);
    }

    /** Runs a use case of the host itself. */
    public <T> T run(String useCase, @Nullable OrganizationId organization, Supplier<T> work) {
        return observation.useCase(useCase, organization, work);
    }

    /** Returns the limits for calls of an organization. */
    public Limits limits(OrganizationId organization) {
        return limits.of(organization);
    }

    /**
     * Checks the rules in force.
     *
     * @param leads the type of the leads that the call names; null if it names none
     * @throws LeadListException the first rejection
     */
    public void checkRules(LeadList list, Caller.Member caller, Permission permission, @Nullable LeadType leads) {
        ListRule.check(rules, new ListRule.Facts(list, caller, permission, leads, openReading, now()));
    }

    /**
     * Checks that the caller has the role for the rules that a write overrides.
     *
     * @throws ForbiddenException if not
     */
    void checkOverrides(LeadList list, Write write) {
        Caller.Member caller = write.caller();
        boolean requiresOwner = write.options().overrides().stream()
                .flatMap(overrides -> overrides.rules().stream())
                .anyMatch(this::isForOwners);
        boolean isOwner =
                list.sharing().roleOf(caller.user()).filter(Role.OWNER::equals).isPresent();
        if (requiresOwner && !caller.admin() && !isOwner) {
            throw new ForbiddenException(list.id(), Role.OWNER);
        }
    }

    private boolean isForOwners(Rule rule) {
        return switch (rule) {
            case SUPPRESSED -> true;
            case REMOVED_BEFORE -> admission.removedReturn() != RemovedReturn.BY_HAND;
            case COOLING_DOWN, COMPANY_CAP -> false;
        };
    }

    /** Returns the keyed hashes of an organization. */
    public KeyedHashes hashes(OrganizationId organization) {
        return KeyedHashes.of(admission.secret(), organization);
    }

    /** Returns the user whose lists the caller may read; null if the caller may read all lists of the organization. */
    public @Nullable UserId reader(Caller.Member caller) {
        return caller.admin() || openReading ? null : caller.user();
    }

    /** Returns the current instant, truncated to milliseconds. */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
