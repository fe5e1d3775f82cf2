package io.leadlist.wire.leadlists;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadlist.call.LeadListId;
import io.leadlist.call.OrganizationId;
import io.leadlist.imports.LeadPosition;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A cursor is read as it was written, in its own sequence; any other text is none. */
class CursorsProperties {
    private static final OrganizationId ACME = new OrganizationId("org_acme");
    private static final OrganizationId OTHER = new OrganizationId("org_other");

    @Property(tries = 300)
    void a_place_among_leads_is_read_as_it_was_written(
            @ForAll("positions") LeadPosition position,
            @ForAll("lists") LeadListId list,
            @ForAll("lists") LeadListId other) {
        String cursor = Cursors.ofLeads(ACME, list).write(position);

        assertThat(Cursors.ofLeads(ACME, list).parse(cursor)).contains(position);
        assertThat(Cursors.ofLeads(OTHER, list).parse(cursor)).isEmpty();
        assertThat(Cursors.ofLists(ACME).parse(cursor)).isEmpty();
        assertThat(Cursors.ofLeads(ACME, other).parse(cursor).isPresent()).isEqualTo(list.equals(other));
        assertThat(cursor).matches("[A-Za-z0-9_-]+");
    }

    @Property(tries = 300)
    void a_place_among_lists_is_read_as_it_was_written(@ForAll("lists") LeadListId list) {
        String cursor = Cursors.ofLists(ACME).write(list);

        assertThat(Cursors.ofLists(ACME).parse(cursor)).contains(list);
        assertThat(Cursors.ofLists(OTHER).parse(cursor)).isEmpty();
        assertThat(Cursors.ofLeads(ACME, list).parse(cursor)).isEmpty();
    }

    @Property(tries = 300)
    void any_other_text_is_none(@ForAll String text, @ForAll("lists") LeadListId list) {
        assertThat(Cursors.ofLeads(ACME, list).parse(text)).isEmpty();
        assertThat(Cursors.ofLists(ACME).parse(text)).isEmpty();
    }

    @Property(tries = 300)
    void places_below_zero_are_none_even_with_a_good_check(
            @ForAll long version, @ForAll int ordinal, @ForAll("lists") LeadListId list) {
        Cursors<LeadPosition> cursors = Cursors.ofLeads(ACME, list);

        assertThat(cursors.parse(cursors.write(new LeadPosition.OfMember(version, ordinal)))
                        .isPresent())
                .isEqualTo(version >= 0 && ordinal >= 0);
    }

    @Provide
    Arbitrary<LeadListId> lists() {
        return Combinators.combine(Arbitraries.longs(), Arbitraries.longs())
                .as((high, low) -> new LeadListId(new UUID(high, low)));
    }

    @Provide
    Arbitrary<LeadPosition> positions() {
        Arbitrary<LeadPosition> entries =
                Arbitraries.integers().greaterOrEqual(0).map(LeadPosition.OfEntry::new);
        Arbitrary<LeadPosition> members = Combinators.combine(
                        Arbitraries.longs().greaterOrEqual(0),
                        Arbitraries.integers().greaterOrEqual(0))
                .as(LeadPosition.OfMember::new);
        return Arbitraries.oneOf(entries, members);
    }
}
