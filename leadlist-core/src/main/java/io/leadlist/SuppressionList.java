package io.leadlist;

import io.leadlist.admission.LiftReport;
import io.leadlist.admission.NewSuppression;
import io.leadlist.admission.SuppressedMembersPage;
import io.leadlist.admission.Suppression;
import io.leadlist.admission.SuppressionCursor;
import io.leadlist.admission.SuppressionKey;
import io.leadlist.admission.SuppressionQuery;
import io.leadlist.admission.SuppressionReport;
import io.leadlist.admission.SuppressionScope;
import io.leadlist.admission.SuppressionsPage;
import io.leadlist.call.AdminRequiredException;
import io.leadlist.call.Caller;
import io.leadlist.call.InvalidRequestException;
import io.leadlist.call.LeadListId;
import io.leadlist.call.WriteOptions;
import io.leadlist.internal.admission.AddSuppressions;
import io.leadlist.internal.admission.FindSuppressedMembers;
import io.leadlist.internal.admission.FindSuppressions;
import io.leadlist.internal.admission.LiftSuppressions;
import io.leadlist.internal.write.Settings;
import io.leadlist.lead.LeadId;
import io.leadlist.lead.PersonId;
import io.leadlist.reading.PopulatedMember;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The suppression list of an organization: which leads must not be added to its lists, and why. Each entry applies to
 * all lists of the organization, or to one. Thread-safe; one instance serves all organizations.
 *
 * <pre>{@code
 * SuppressionReport report = leadLists.suppressions().add(
 *         admin,
 *         SuppressionScope.ORGANIZATION,
 *         List.of(NewSuppression.of(Kind.EMAIL, "jane@example.com", SuppressionReason.OPT_OUT)));
 * }</pre>
 *
 * <p>Entries of the organization are written by admins, unless {@link LeadListsBuilder#suppressionsByUsers} lets every
 * user write them, and read by every user. Entries of a list are added by editors, lifted by owners and read by viewers
 * of the list; admins may do all of it. An entry that has expired counts as absent, whether or not it was deleted. The
 * exceptions in the {@linkplain io.leadlist package description} also apply here.
 */
public final class SuppressionList {
    /** The maximum number of entries or keys of a call. */
    public static final int MAX_ENTRIES = AddSuppressions.MAX_ENTRIES;

    /** The maximum number of entries of a page. */
    public static final int MAX_PAGE = FindSuppressions.MAX_PAGE;

    private final Settings settings;
    private final WriteOptions options;

    SuppressionList(Settings settings, WriteOptions options) {
        this.settings = settings;
        this.options = Objects.requireNonNull(options, "options");
    }

    /**
     * {@return a suppression list whose writes use these options in place of the options of this instance, see
     * {@link LeadLists#with}} Methods that only read ignore the options.
     *
     * @param options the options for writes
     */
    public SuppressionList with(WriteOptions options) {
        return new SuppressionList(settings, options);
    }

    /**
     * Adds entries. The report has one outcome for each request, in the order of the requests; a text that is not a key
     * does not reject the others. If an entry has the same key, scope and channel, a stronger reason or a later expiry
     * renews it, and nothing weakens it. Members of lists stay members, unless the options say
     * {@link WriteOptions#removingMembers}.
     *
     * <p>With that option, the call stores the entries and then removes the members that they cover from the lists in
     * the scope. This includes requested entries that existed before. For every 10,000 members, a list gets one change
     * with the source {@link io.leadlist.list.Change.Source#SUPPRESSION}. The call searches the first 100,000 records,
     * and stops after it has ended 10,000 memberships; {@link Housekeeping#sweep} removes the rest. A concurrent add
     * may have missed the entries, so the next sweep repeats a completed search once. Members that an override has
     * added since the call stay. A retry with an idempotency key returns the stored outcomes and searches again.
     *
     * <p>A dry run also counts the members that the entries would cover. For that it reads the digests of all records
     * of the organization, in bounded steps.
     *
     * @param caller the user who calls
     * @param scope where the entries apply
     * @param requests at most {@value #MAX_ENTRIES} requests
     * @return the report, with one outcome for each request
     * @throws AdminRequiredException if the scope is the organization and the caller may not write its entries, or is
     *     no admin and the options say {@link WriteOptions#removingMembers}
     * @throws InvalidRequestException if there are more than {@value #MAX_ENTRIES} requests
     * @throws IllegalArgumentException if the options expect a version and the scope is the organization
     */
    public SuppressionReport add(Caller caller, SuppressionScope scope, List<NewSuppression> requests) {
        return settings.run(
                "add-suppressions",
                caller,
                listOf(scope),
                member -> new AddSuppressions(settings).add(member, scope, requests, options));
    }

    /**
     * Lifts entries: removes the entries of a scope with these keys, including those about channels. The report has one
     * outcome for each key, and is the only trace of the removed entries. No lead returns to a list. Only an admin may
     * lift an entry with the reason {@link io.leadlist.admission.SuppressionReason#OBJECTION}; for others it is kept.
     *
     * @param caller the user who calls
     * @param scope where the entries apply
     * @param keys at most {@value #MAX_ENTRIES} keys
     * @param why the reason for lifting them, 1 to 500 characters; it is part of the report
     * @return the report, with one outcome for each key
     * @throws AdminRequiredException if the scope is the organization and the caller may not write its entries
     * @throws InvalidRequestException if there are more than {@value #MAX_ENTRIES} keys
     * @throws IllegalArgumentException if the reason is blank, too long or cannot be stored. Also if the options expect
     *     a version and the scope is the organization
     */
    public LiftReport remove(Caller caller, SuppressionScope scope, List<SuppressionKey> keys, String why) {
        LiftSuppressions.Lift lift = new LiftSuppressions.Lift(scope, keys, why);
        return settings.run(
                "lift-suppressions",
                caller,
                listOf(scope),
                member -> new LiftSuppressions(settings).lift(member, lift, options));
    }

    /**
     * {@return the entries of a scope with a key: at most one without a channel, and one for each channel}
     *
     * @param caller the user who calls
     * @param scope where the entries apply
     * @param key the key of the entries
     */
    public List<Suppression> find(Caller caller, SuppressionScope scope, SuppressionKey key) {
        return settings.run(
                "find-suppressions-of-key",
                caller,
                listOf(scope),
                member -> new FindSuppressions(settings).find(member, scope, key));
    }

    /**
     * {@return a page of entries, the oldest first} The cost does not depend on the position of the page.
     *
     * @param caller the user who calls
     * @param query the scope, kind and channel of the entries
     * @param after the cursor of the previous page; null for the first page
     * @param limit the maximum number of entries, 1 to {@value #MAX_PAGE}
     * @throws IllegalArgumentException if the limit is out of range
     */
    public SuppressionsPage findAll(
            Caller caller, SuppressionQuery query, @Nullable SuppressionCursor after, int limit) {
        return settings.run(
                "find-suppressions",
                caller,
                member -> new FindSuppressions(settings).page(member, query, after, limit));
    }

    /**
     * {@return the entries of a scope that have a key of a lead, the oldest first} Those about channels are for the
     * host's sender, and keep the lead out of no list. The keys come from the organization's records of the lead and of
     * its employer. A lead without a record has only its id as a key.
     *
     * @param caller the user who calls
     * @param scope where the entries apply
     * @param lead the id of the lead
     */
    public List<Suppression> of(Caller caller, SuppressionScope scope, LeadId lead) {
        Objects.requireNonNull(lead, "lead");
        return settings.run(
                "find-suppressions-of-lead",
                caller,
                listOf(scope),
                member -> new FindSuppressions(settings).of(member, scope, lead));
    }

    /**
     * {@return the people among these that entries of the organization keep out of every list} The keys come from the
     * given records, and from the organization's records of the people and of their employers. It takes a constant
     * number of statements for any number of people.
     *
     * @param caller the user who calls
     * @param people people, for example those of {@link LeadLists#findSelected}
     * @throws ClassCastException if one of them is a company
     */
    public Set<PersonId> keptOut(Caller caller, Collection<PopulatedMember> people) {
        return settings.run("find-kept-out", caller, member -> new FindSuppressions(settings).keptOut(member, people));
    }

    /**
     * Takes one step of the search for members of any list that a key covers, whether or not an entry has the key. A
     * step reads a bounded number of records, people first and then companies, in the order of their ids. Call it again
     * with the {@code next} of the page until that is empty.
     *
     * @param caller the user who calls
     * @param key the key that the members have
     * @param after {@code next} of the previous page; null for the first step
     * @return the members that this step has found, and where the next one continues
     * @throws AdminRequiredException if the caller may not write entries of the organization
     */
    public SuppressedMembersPage membersUnder(Caller caller, SuppressionKey key, @Nullable LeadId after) {
        return settings.run(
                "find-suppressed-members",
                caller,
                member -> new FindSuppressedMembers(settings).step(member, key, after));
    }

    private static @Nullable LeadListId listOf(SuppressionScope scope) {
        return Objects.requireNonNull(scope, "scope").list();
    }
}
