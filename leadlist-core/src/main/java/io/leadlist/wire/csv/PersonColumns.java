package io.leadlist.wire.csv;

import io.leadlist.lead.Consent;
import io.leadlist.lead.Education;
import io.leadlist.lead.ExternalIds;
import io.leadlist.lead.Institution;
import io.leadlist.lead.Person;
import io.leadlist.lead.PersonProfile;
import io.leadlist.lead.SpokenLanguage;
import io.leadlist.lead.WorkExperience;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is exported of a person, in the order of its JSON. */
final class PersonColumns {
    static final List<Column<Person>> ALL = Stream.of(
                    Stream.of(Column.date("createdAt", Person::createdAt), Column.date("updatedAt", Person::updatedAt)),
                    contact(),
                    work(),
                    languages(),
                    educations(),
                    workExperiences(),
                    externalIds(),
                    consent(),
                    Stream.of(Column.date("deletedAt", Person::deletedAt)))
            .flatMap(columns -> columns)
            .toList();

    private PersonColumns() {}

    private static Stream<Column<Person>> contact() {
        return Stream.of(
                text("firstName", PersonProfile::firstName),
                text("lastName", PersonProfile::lastName),
                text("jobTitle", PersonProfile::jobTitle),
                text("city", PersonProfile::city),
                text("postalCode", PersonProfile::postalCode),
                text("country", PersonProfile::country),
                text("linkedinUrl", PersonProfile::linkedinUrl),
                texts("emails", PersonProfile::emails),
                texts("phones", PersonProfile::phones));
    }

    private static Stream<Column<Person>> work() {
        return Stream.of(
                text("companyId", PersonProfile::companyId),
                text("seniority", PersonProfile::seniority),
                texts("departments", PersonProfile::departments),
                texts("subDepartments", PersonProfile::subDepartments),
                texts("functions", PersonProfile::functions),
                text("industry", PersonProfile::industry),
                texts("skills", PersonProfile::skills),
                text("birthDate", PersonProfile::birthDate));
    }

    private static Stream<Column<Person>> languages() {
        return Stream.of(language("language", SpokenLanguage::language), language("level", SpokenLanguage::level));
    }

    private static Stream<Column<Person>> educations() {
        return Stream.of(
                education("institution.id", of(Education::institution, Institution::id)),
                education("institution.name", of(Education::institution, Institution::name)),
                education("institution.logoUrl", of(Education::institution, Institution::logoUrl)),
                education("institution.linkedinUrl", of(Education::institution, Institution::linkedinUrl)),
                education("degreeName", Education::degreeName),
                education("fieldOfStudy", Education::fieldOfStudy),
                education("grade", Education::grade),
                education("dates.start", Education::start),
                education("dates.end", Education::end));
    }

    private static Stream<Column<Person>> workExperiences() {
        return Stream.of(
                experience("company.id", of(WorkExperience::company, Institution::id)),
                experience("company.name", of(WorkExperience::company, Institution::name)),
                experience("company.logoUrl", of(WorkExperience::company, Institution::logoUrl)),
                experience("company.linkedinUrl", of(WorkExperience::company, Institution::linkedinUrl)),
                experience("jobTitle", WorkExperience::jobTitle),
                experience("description", WorkExperience::description),
                experience("dates.start", WorkExperience::start),
                experience("dates.end", WorkExperience::end));
    }

    private static Stream<Column<Person>> externalIds() {
        return Stream.of(
                text("baseProviderId", of(PersonProfile::externalIds, ExternalIds::baseProviderId)),
                text("bullhornId", of(PersonProfile::externalIds, ExternalIds::bullhornId)),
                text("crmId", of(PersonProfile::externalIds, ExternalIds::crmId)),
                text("leadOwnerId", of(PersonProfile::externalIds, ExternalIds::leadOwnerId)));
    }

    private static Stream<Column<Person>> consent() {
        return Stream.of(
                text("consentStatus", of(PersonProfile::consent, Consent::status)),
                text("consentSource", of(PersonProfile::consent, Consent::source)),
                Column.date("consentUpdatedAt", of(Person::profile, of(PersonProfile::consent, Consent::updatedAt))));
    }

    private static Column<Person> text(String name, Function<PersonProfile, @Nullable String> value) {
        return new Column<>(name, person -> value.apply(person.profile()));
    }

    private static Column<Person> texts(String name, Function<PersonProfile, List<String>> values) {
        return Column.texts(name, person -> values.apply(person.profile()));
    }

    private static Column<Person> language(String name, Function<SpokenLanguage, @Nullable String> value) {
        return Column.each("languages." + name, person -> person.profile().languages(), value);
    }

    private static Column<Person> education(String name, Function<Education, @Nullable String> value) {
        return Column.each("educations." + name, person -> person.profile().educations(), value);
    }

    private static Column<Person> experience(String name, Function<WorkExperience, @Nullable String> value) {
        return Column.each("workExperiences." + name, person -> person.profile().workExperiences(), value);
    }

    /** A field of an object that may not be there. */
    private static <R, O, T> Function<R, @Nullable T> of(
            Function<R, @Nullable O> object, Function<O, @Nullable T> value) {
        return row -> {
            O found = object.apply(row);
            return found == null ? null : value.apply(found);
        };
    }
}
