package io.leadlist.wire.csv;

import io.leadlist.lead.Consent;
import io.leadlist.lead.Education;
import io.leadlist.lead.ExternalIds;
import io.leadlist.lead.Institution;
import io.leadlist.lead.PersonProfile;
import io.leadlist.lead.PersonProfileBuilder;
import io.leadlist.lead.SpokenLanguage;
import io.leadlist.lead.WorkExperience;
import io.leadlist.wire.json.WireDates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The profile in the cells of a row, without names, LinkedIn URL and e-mail addresses. */
record ProfileCells(ColumnMapping columns, List<String> cells) {

    PersonProfileBuilder profile() {
        return PersonProfile.builder()
                .jobTitle(text("jobTitle"))
                .city(text("city"))
                .postalCode(text("postalCode"))
                .country(text("country"))
                .phones(columns.all(cells, "phones"))
                .companyId(text("companyId"))
                .seniority(text("seniority"))
                .departments(columns.all(cells, "departments"))
                .subDepartments(columns.all(cells, "subDepartments"))
                .functions(columns.all(cells, "functions"))
                .industry(text("industry"))
                .skills(columns.all(cells, "skills"))
                .birthDate(text("birthDate"))
                .languages(elements("languages").stream()
                        .map(one -> new SpokenLanguage(one.text("language"), one.text("level")))
                        .toList())
                .educations(elements("educations").stream()
                        .map(ProfileCells::education)
                        .toList())
                .workExperiences(elements("workExperiences").stream()
                        .map(ProfileCells::workExperience)
                        .toList())
                .externalIds(
                        new ExternalIds(text("baseProviderId"), text("bullhornId"), text("crmId"), text("leadOwnerId")))
                .consent(consent());
    }

    /** The values of one element of an array of objects, by the part of the field after the name of the array. */
    private record Element(Map<String, String> values) {
        @Nullable
        String text(String name) {
            return values.get(name);
        }

        @Nullable
        Institution institution(String name) {
            String prefix = name + ".";
            return values.keySet().stream().noneMatch(key -> key.startsWith(prefix))
                    ? null
                    : new Institution(
                            text(prefix + "id"),
                            text(prefix + "name"),
                            text(prefix + "logoUrl"),
                            text(prefix + "linkedinUrl"));
        }
    }

    private static Education education(Element one) {
        return new Education(
                one.institution("institution"),
                one.text("degreeName"),
                one.text("fieldOfStudy"),
                one.text("grade"),
                one.text("dates.start"),
                one.text("dates.end"));
    }

    private static WorkExperience workExperience(Element one) {
        return new WorkExperience(
                one.institution("company"),
                one.text("jobTitle"),
                one.text("description"),
                one.text("dates.start"),
                one.text("dates.end"));
    }

    private @Nullable Consent consent() {
        String status = text("consentStatus");
        String source = text("consentSource");
        Instant updatedAt = columns.first(cells, "consentUpdatedAt")
                .flatMap(WireDates::parse)
                .orElse(null);
        return status == null && source == null && updatedAt == null ? null : new Consent(status, source, updatedAt);
    }

    private @Nullable String text(String field) {
        return columns.first(cells, field).orElse(null);
    }

    /** Returns the elements of an array. Only an own export has more than one. */
    private List<Element> elements(String array) {
        String prefix = array + ".";
        List<Element> elements = new ArrayList<>();
        for (ColumnMapping.InputColumn column : columns.columns()) {
            String cell = column.field().startsWith(prefix) ? columns.value(column, cells) : "";
            List<String> values = columns.isOwn() ? List.of(cell.split("; ", -1)) : List.of(cell);
            for (int i = 0; !cell.isEmpty() && i < values.size(); i++) {
                if (i == elements.size()) {
                    elements.add(new Element(new HashMap<>()));
                }
                if (!values.get(i).isEmpty()) {
                    elements.get(i).values().putIfAbsent(column.field().substring(prefix.length()), values.get(i));
                }
            }
        }
        return elements;
    }
}
