package io.leadlist.wire.entities;

import static io.leadlist.wire.entities.ProspectDecoder.text;

import io.leadlist.lead.Education;
import io.leadlist.lead.Institution;
import io.leadlist.lead.SpokenLanguage;
import io.leadlist.lead.WorkExperience;
import io.leadlist.wire.json.Decoder;
import io.leadlist.wire.json.Decoders;
import io.leadlist.wire.json.Fields;
import org.jspecify.annotations.Nullable;

/**
 * The objects inside of a person: languages, educations, work experiences. Everything in them may be missing or null.
 */
final class HistoryDecoders {
    static final Decoder<SpokenLanguage> LANGUAGE = Decoders.object(HistoryDecoders::language);
    static final Decoder<Education> EDUCATION = Decoders.object(HistoryDecoders::education);
    static final Decoder<WorkExperience> WORK_EXPERIENCE = Decoders.object(HistoryDecoders::workExperience);

    private static final Decoder<Institution> INSTITUTION = Decoders.object(HistoryDecoders::institution);
    private static final Decoder<Dates> DATES =
            Decoders.object(fields -> new Dates(text(fields, "start"), text(fields, "end")));

    private record Dates(@Nullable String start, @Nullable String end) {
        static final Dates NONE = new Dates(null, null);
    }

    private HistoryDecoders() {}

    private static SpokenLanguage language(Fields fields) {
        return new SpokenLanguage(text(fields, "language"), text(fields, "level"));
    }

    private static Education education(Fields fields) {
        Institution institution = fields.nullable("institution", INSTITUTION).orNull();
        String degreeName = text(fields, "degreeName");
        String fieldOfStudy = text(fields, "fieldOfStudy");
        String grade = text(fields, "grade");
        Dates dates = fields.nullable("dates", DATES).or(Dates.NONE);
        return new Education(institution, degreeName, fieldOfStudy, grade, dates.start(), dates.end());
    }

    private static WorkExperience workExperience(Fields fields) {
        Institution company = fields.nullable("company", INSTITUTION).orNull();
        String jobTitle = text(fields, "jobTitle");
        String description = text(fields, "description");
        Dates dates = fields.nullable("dates", DATES).or(Dates.NONE);
        return new WorkExperience(company, jobTitle, description, dates.start(), dates.end());
    }

    private static Institution institution(Fields fields) {
        return new Institution(
                text(fields, "id"), text(fields, "name"), text(fields, "logoUrl"), text(fields, "linkedinUrl"));
    }
}
