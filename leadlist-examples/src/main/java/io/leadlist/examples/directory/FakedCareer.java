package io.leadlist.examples.directory;

import io.leadlist.lead.Education;
import io.leadlist.lead.Institution;
import io.leadlist.lead.Seniority;
import io.leadlist.lead.WorkExperience;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.datafaker.Faker;

/** A person's educations and work experiences until {@value #PRESENT}; the clock is not used. */
final class FakedCareer {
    private static final int PRESENT = 2024;
    private static final int MOST_PREVIOUS = 3;
    private final Faker faker;
    private final List<FakedCompany> companies;
    private final FakedCompany employer;
    private final Department department;
    private final CareerStage stage;
    private final int start;
    private final int startAtEmployer;

    FakedCareer(
            Faker faker,
            List<FakedCompany> companies,
            FakedCompany employer,
            Department department,
            CareerStage stage) {
        this.faker = faker;
        this.companies = companies;
        this.employer = employer;
        this.department = department;
        this.stage = stage;
        int started = PRESENT - between(stage.leastYears, stage.mostYears);
        boolean founded = stage.seniority == Seniority.FOUNDER;
        this.start = founded ? Math.min(started, employer.foundedYear()) : started;
        this.startAtEmployer =
                founded ? employer.foundedYear() : between(Math.max(start, employer.foundedYear()), PRESENT);
    }

    /** Returns the date of birth: studies end in the year before work starts. */
    String birthDate() {
        return LocalDate.of(start - between(24, 27), between(1, 12), between(1, 28))
                .toString();
    }

    /** Returns the educations, the latest first, as profiles show them. */
    List<Education> educations() {
        return between(1, 5) <= 2
                ? List.of(education("Master", start - 3, start - 1), education("Bachelor", start - 6, start - 3))
                : List.of(education("Bachelor", start - 4, start - 1));
    }

    /** Returns the experiences, the present one first, as profiles show them. */
    List<WorkExperience> workExperiences() {
        List<WorkExperience> experiences = new ArrayList<>();
        String end = firstOfAMonth(startAtEmployer);
        experiences.add(
                new WorkExperience(employer.asInstitution(), department.titleAt(stage.seniority), null, end, null));
        int until = startAtEmployer;
        for (int left = between(0, MOST_PREVIOUS); left > 0 && until > start; left--) {
            int from = left == 1 ? start : between(start, until - 1);
            String begin = firstOfAMonth(from);
            experiences.add(previous(from, begin, end));
            until = from;
            end = begin;
        }
        return experiences;
    }

    private WorkExperience previous(int from, String begin, String end) {
        List<FakedCompany> there = companies.stream()
                .filter(company -> company.foundedYear() <= from)
                .toList();
        FakedCompany company = faker.options().nextElement(there);
        return new WorkExperience(company.asInstitution(), department.titleAt(levelIn(from)), null, begin, end);
    }

    /** Returns the level that the years of work earn, but at most the present level. */
    private Seniority levelIn(int year) {
        Seniority earned = earnedAfter(year - start);
        return earned.compareTo(stage.seniority) > 0 ? earned : stage.seniority;
    }

    private static Seniority earnedAfter(int years) {
        if (years < 2) {
            return Seniority.ENTRY;
        }
        return years < 6 ? Seniority.MID_LEVEL : years < 10 ? Seniority.SENIOR : Seniority.MANAGER;
    }

    private Education education(String degree, int from, int until) {
        Institution school = new Institution(null, faker.educator().university(), null, null);
        return new Education(school, degree, department.fieldOfStudy, null, from + "-09-01", until + "-06-30");
    }

    private String firstOfAMonth(int year) {
        return LocalDate.of(year, between(1, 12), 1).toString();
    }

    private int between(int least, int most) {
        return faker.number().numberBetween(least, most + 1);
    }
}
