package io.leadlist.examples.directory;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.leadlist.lead.Person;
import io.leadlist.lead.PersonId;
import io.leadlist.lead.PersonProfile;
import io.leadlist.lead.PersonProfileBuilder;
import io.leadlist.lead.SpokenLanguage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.datafaker.Faker;

/** People who do not exist; the documented search finds none of them. */
final class FakedPeople {
    static final int COUNT = 5_000;
    private static final int SKILLS = 3;
    private final List<FakedCompany> companies;
    private final Faker faker;
    private final Mailboxes mailboxes = new Mailboxes();

    private FakedPeople(List<FakedCompany> companies, Faker faker) {
        this.companies = companies;
        this.faker = faker;
    }

    /**
     * Returns the first people at these companies, in random order; larger companies have more of them.
     *
     * @param count at most {@value #COUNT}; a smaller number returns the same people, without the last ones
     */
    static List<Person> at(List<FakedCompany> companies, Faker faker, int count) {
        FakedPeople people = new FakedPeople(companies, faker);
        List<FakedCompany> desks = people.desks();
        return IntStream.range(0, desks.size())
                .boxed()
                .flatMap(number -> people.personAt(number, desks.get(number)))
                .limit(count)
                .toList();
    }

    /** Returns each company as often as the directory knows people there, shuffled. */
    private List<FakedCompany> desks() {
        List<FakedCompany> desks = new ArrayList<>();
        companies.forEach(company -> desks.addAll(Collections.nCopies(company.size().known, company)));
        Collections.shuffle(desks, new Random(faker.random().nextLong()));
        return desks;
    }

    private Stream<Person> personAt(int number, FakedCompany company) {
        Person person = Person.of(id(number), profile(number, company));
        boolean documented = DocumentedSearch.finds(person, company.directoryRecord());
        return documented ? Stream.empty() : Stream.of(person);
    }

    private PersonProfile profile(int number, FakedCompany company) {
        FakedName name = FakedName.of(faker);
        Place home = percent(70) ? company.place() : faker.options().option(Place.class);
        PersonProfileBuilder profile = PersonProfile.named(name.first(), name.last())
                .city(home.city)
                .country(home.country)
                .linkedinUrl(name.linkedinUrl(number))
                .emails(mailboxes.open(name, company))
                .phones(phones(number))
                .languages(languages(home));
        return employed(profile, company).build();
    }

    private PersonProfileBuilder employed(PersonProfileBuilder profile, FakedCompany company) {
        List<Department> departments = departments(company);
        Department main = departments.get(0);
        CareerStage stage = stage(company);
        FakedCareer career = new FakedCareer(faker, companies, company, main, stage);
        return profile.companyId(company.id().value())
                .industry(company.industry().wireName)
                .jobTitle(main.titleAt(stage.seniority))
                .seniority(stage.seniority.wireName())
                .departments(departments.stream()
                        .map(department -> department.wireName)
                        .toList())
                .skills(skills(main))
                .birthDate(career.birthDate())
                .educations(career.educations())
                .workExperiences(career.workExperiences());
    }

    private CareerStage stage(FakedCompany company) {
        return Stream.generate(() -> faker.options().nextElement(CareerStage.WEIGHTED))
                .filter(stage -> stage.existsAt(company))
                .findFirst()
                .orElseThrow();
    }

    /** Returns one department, often a main one of the company, sometimes followed by a second. */
    private List<Department> departments(FakedCompany company) {
        Department main = percent(50)
                ? faker.options().nextElement(company.industry().mainDepartments())
                : faker.options().option(Department.class);
        Department other = faker.options().option(Department.class);
        return percent(15) && other != main ? List.of(main, other) : List.of(main);
    }

    private List<String> skills(Department department) {
        List<String> skills = department.skills();
        int from = faker.number().numberBetween(0, skills.size() - SKILLS + 1);
        return skills.subList(from, from + SKILLS);
    }

    private List<SpokenLanguage> languages(Place home) {
        List<SpokenLanguage> languages = new ArrayList<>(List.of(new SpokenLanguage(home.language, "native")));
        if (!home.language.equals("English")) {
            languages.add(new SpokenLanguage("English", "fluent"));
        } else if (percent(30)) {
            languages.add(new SpokenLanguage(faker.options().option("French", "German", "Spanish"), "intermediate"));
        }
        return languages;
    }

    /** Returns a number for every sixth person, from the range that is reserved for drama. */
    private static List<String> phones(int number) {
        return number % 6 == 0 ? List.of(String.format(Locale.ROOT, "+44 7700 900%03d", number / 6)) : List.of();
    }

    private boolean percent(int chance) {
        return faker.number().numberBetween(0, 100) < chance;
    }

    private static PersonId id(int number) {
        return new PersonId(
                UUID.nameUUIDFromBytes(("person " + number).getBytes(UTF_8)).toString());
    }
}
