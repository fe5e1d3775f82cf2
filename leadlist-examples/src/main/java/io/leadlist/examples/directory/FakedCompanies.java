package io.leadlist.examples.directory;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.leadlist.lead.CompanyId;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.datafaker.Faker;

/** Companies that do not exist, each with a unique name. */
final class FakedCompanies {
    static final int COUNT = 400;
    private static final int LAST_FOUNDED = 2019;
    private static final List<CompanySize> SIZES = Arrays.stream(CompanySize.values())
            .flatMap(size -> Collections.nCopies(size.percent, size).stream())
            .toList();
    private static final List<String> STARTS = List.of(
            "Amber", "Brindle", "Clover", "Dapple", "Elder", "Falcon", "Glimmer", "Hollow", "Iron", "Juniper",
            "Kestrel", "Larch", "Marble", "Nettle", "Otter", "Pebble", "Quill", "Russet", "Sorrel", "Thistle");
    private static final List<String> ENDS = List.of(
            "acre", "barrow", "brook", "croft", "dale", "fell", "ford", "gate", "holt", "hurst", "mere", "moor", "pond",
            "shaw", "stead", "stone", "vale", "wald", "wick", "wood");

    private final Faker faker;

    private FakedCompanies(Faker faker) {
        this.faker = faker;
    }

    /** Returns all {@value #COUNT} companies. */
    static List<FakedCompany> all(Faker faker) {
        FakedCompanies companies = new FakedCompanies(faker);
        Map<String, FakedCompany> byName = new LinkedHashMap<>();
        while (byName.size() < COUNT) {
            FakedCompany company = companies.next();
            byName.putIfAbsent(company.name(), company);
        }
        return List.copyOf(byName.values());
    }

    private FakedCompany next() {
        Industry industry = faker.options().option(Industry.class);
        String name = oneOf(STARTS) + oneOf(ENDS) + " " + oneOf(industry.nouns());
        CompanySize size = oneOf(SIZES);
        return new FakedCompany(
                new CompanyId(UUID.nameUUIDFromBytes(("company " + name).getBytes(UTF_8))),
                name,
                industry,
                size,
                faker.options().option(Place.class),
                faker.number().numberBetween(size.foundedFrom, LAST_FOUNDED + 1),
                faker.company().catchPhrase(),
                faker.numerify("+1-555-###-####"));
    }

    private <T> T oneOf(List<T> choices) {
        return faker.options().nextElement(choices);
    }
}
