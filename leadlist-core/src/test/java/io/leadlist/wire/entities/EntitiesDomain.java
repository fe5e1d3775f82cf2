package io.leadlist.wire.entities;

import io.leadlist.contract.RandomSearch;
import io.leadlist.lead.CompanyId;
import io.leadlist.lead.Consent;
import io.leadlist.lead.Education;
import io.leadlist.lead.ExternalIds;
import io.leadlist.lead.Institution;
import io.leadlist.lead.LeadId;
import io.leadlist.lead.LeadType;
import io.leadlist.lead.PersonId;
import io.leadlist.lead.PersonProfile;
import io.leadlist.lead.Prospect;
import io.leadlist.lead.SpokenLanguage;
import io.leadlist.lead.StorableText;
import io.leadlist.lead.WorkExperience;
import io.leadlist.list.Campaign;
import io.leadlist.list.IcpId;
import io.leadlist.list.NewLeadList;
import io.leadlist.search.filter.SearchFilters;
import io.leadlist.selection.BulkSelection;
import io.leadlist.selection.BulkSelection.Refill;
import io.leadlist.selection.Selection;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Builders;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.arbitraries.ListArbitrary;
import net.jqwik.api.domains.DomainContextBase;

/** Whatever the JSON of the entities API can say. */
class EntitiesDomain extends DomainContextBase {
    private final Arbitrary<String> text =
            Arbitraries.strings().all().ofMaxLength(20).filter(StorableText::isStorable);
    private final Arbitrary<String> filled = text.filter(text -> !StorableText.isBlank(text));
    private final Arbitrary<String> maybe = text.injectNull(0.5);
    private final ListArbitrary<String> texts = text.list().ofMaxSize(3);
    private final Arbitrary<Instant> instant = Arbitraries.longs()
            .between(Campaign.MIN.toEpochMilli(), Campaign.MAX.toEpochMilli())
            .map(Instant::ofEpochMilli);
    private final Arbitrary<UUID> uuid =
            Combinators.combine(Arbitraries.longs(), Arbitraries.longs()).as(UUID::new);

    @Provide
    Arbitrary<CompanyId> companyIds() {
        return uuid.map(CompanyId::new);
    }

    @Provide
    Arbitrary<PersonId> personIds() {
        return filled.map(PersonId::new);
    }

    @Provide
    Arbitrary<Prospect> prospects() {
        return Combinators.combine(personIds().injectNull(0.5), profiles()).as(Prospect::new);
    }

    @Provide
    Arbitrary<NewLeadList> newLists() {
        Arbitrary<Campaign> campaigns = Combinators.combine(instant, instant)
                .as((one, other) -> one.isBefore(other) ? Campaign.of(one, other) : Campaign.of(other, one));
        return Combinators.combine(
                        Arbitraries.of(LeadType.class),
                        filled,
                        uuid.map(IcpId::new).injectNull(0.5),
                        campaigns,
                        personIds().list().ofMaxSize(5),
                        companyIds().list().ofMaxSize(5))
                .as((type, name, icp, campaign, people, companies) -> {
                    List<? extends LeadId> members = type == LeadType.PERSON ? people : companies;
                    return new NewLeadList(name, type, icp, campaign, members);
                });
    }

    @Provide
    Arbitrary<Selection> selections() {
        Arbitrary<Selection> manual =
                personIds().list().ofMinSize(1).ofMaxSize(5).map(Selection::manual);
        Arbitrary<Selection> bulk = Combinators.combine(
                        filters(),
                        Arbitraries.integers().greaterOrEqual(0),
                        Arbitraries.integers().between(1, 1_000),
                        personIds().set().ofMaxSize(5),
                        Arbitraries.integers().between(0, 100))
                .as((filters, start, count, excluded, size) -> new BulkSelection(
                        filters,
                        start,
                        count,
                        excluded,
                        Refill.SHRINK,
                        size == 0 ? OptionalInt.empty() : OptionalInt.of(size)));
        return Arbitraries.oneOf(manual, bulk);
    }

    /** JSON made of the contract's own keys and of values of every type, most of it wrong. */
    static Arbitrary<String> anyJson() {
        Arbitrary<String> names = Arbitraries.of(
                "name",
                "type",
                "icpId",
                "startDate",
                "endDate",
                "personIds",
                "companyIds",
                "prospects",
                "selection",
                "firstName",
                "lastName",
                "emails",
                "educations",
                "mode",
                "includedIds",
                "targetCount",
                "exportFields",
                "filters",
                "contact",
                "seniority",
                "any",
                "include",
                "x");
        Arbitrary<String> plain = Arbitraries.of(
                "null",
                "true",
                "0",
                "-1.5",
                "1e400",
                "\"\"",
                "\"a\"",
                "\"bulk\"",
                "\"manual\"",
                "\"company\"",
                "\"vp\"",
                "\"2024-01-01\"",
                "\"770e8400-e29b-41d4-a716-446655440001\"",
                "\"\\u0000\"",
                "[]",
                "{}");
        Arbitrary<String> value = Arbitraries.lazyOf(
                () -> plain,
                () -> object(names, plain),
                () -> object(names, plain).list().ofMaxSize(3).map(Object::toString),
                () -> object(names, object(names, object(names, plain))),
                () -> plain.list().ofMaxSize(3).map(Object::toString));
        return object(names, value);
    }

    private static Arbitrary<String> object(Arbitrary<String> names, Arbitrary<String> values) {
        return Arbitraries.maps(names, values).ofMaxSize(6).map(members -> {
            StringBuilder json = new StringBuilder("{");
            members.forEach((name, value) -> json.append(json.length() == 1 ? "" : ",")
                    .append('"')
                    .append(name)
                    .append("\":")
                    .append(value));
            return json.append('}').toString();
        });
    }

    private Arbitrary<PersonProfile> profiles() {
        return Builders.withBuilder(PersonProfile::builder)
                .use(filled)
                .in((builder, value) -> builder.firstName(value))
                .use(filled)
                .in((builder, value) -> builder.lastName(value))
                .use(maybe.array(String[].class).ofSize(9))
                .in((builder, value) -> builder.jobTitle(value[0])
                        .city(value[1])
                        .postalCode(value[2])
                        .country(value[3])
                        .linkedinUrl(value[4])
                        .companyId(value[5])
                        .seniority(value[6])
                        .industry(value[7])
                        .birthDate(value[8]))
                .use(texts.list().ofSize(6))
                .in((builder, value) -> builder.emails(value.get(0))
                        .phones(value.get(1))
                        .departments(value.get(2))
                        .subDepartments(value.get(3))
                        .functions(value.get(4))
                        .skills(value.get(5)))
                .use(Combinators.combine(maybe, maybe)
                        .as(SpokenLanguage::new)
                        .list()
                        .ofMaxSize(2))
                .in((builder, value) -> builder.languages(value))
                .use(educations().list().ofMaxSize(2))
                .in((builder, value) -> builder.educations(value))
                .use(workExperiences().list().ofMaxSize(2))
                .in((builder, value) -> builder.workExperiences(value))
                .use(Combinators.combine(maybe, maybe, maybe, maybe).as(ExternalIds::new))
                .in((builder, value) -> builder.externalIds(value))
                // A consent that says nothing is none.
                .use(Combinators.combine(text, maybe, instant.injectNull(0.5))
                        .as(Consent::new)
                        .injectNull(0.5))
                .in((builder, value) -> builder.consent(value))
                .build(builder -> builder.build());
    }

    private Arbitrary<Institution> institutions() {
        return Combinators.combine(maybe, maybe, maybe, maybe)
                .as(Institution::new)
                .injectNull(0.3);
    }

    private Arbitrary<Education> educations() {
        return Combinators.combine(institutions(), maybe, maybe, maybe, maybe, maybe)
                .as(Education::new);
    }

    private Arbitrary<WorkExperience> workExperiences() {
        return Combinators.combine(institutions(), maybe, maybe, maybe, maybe).as(WorkExperience::new);
    }

    /** Chance decides: shrinking would not make them clearer. */
    private static Arbitrary<SearchFilters> filters() {
        return Arbitraries.longs().map(seed -> new RandomSearch(new Random(seed)).filters(LeadType.PERSON));
    }
}
