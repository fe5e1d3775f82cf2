package io.leadlist.examples.directory;

import io.leadlist.lead.Seniority;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** A level of seniority, with its share of people in percent and its range of years of work. */
enum CareerStage {
    FOUNDER(Seniority.FOUNDER, 3, 6, 25),
    OWNER(Seniority.OWNER, 3, 8, 30),
    PARTNER(Seniority.PARTNER, 4, 12, 35),
    C_SUITE(Seniority.C_SUITE, 4, 14, 35),
    VP(Seniority.VP, 5, 12, 30),
    DIRECTOR(Seniority.DIRECTOR, 9, 10, 30),
    HEAD(Seniority.HEAD, 4, 8, 25),
    MANAGER(Seniority.MANAGER, 17, 5, 25),
    SENIOR(Seniority.SENIOR, 22, 5, 20),
    MID_LEVEL(Seniority.MID_LEVEL, 15, 2, 8),
    ENTRY(Seniority.ENTRY, 11, 0, 2),
    INTERN(Seniority.INTERN, 3, 0, 0);

    /** Every stage as often as its percentage says. */
    static final List<CareerStage> WEIGHTED = Arrays.stream(values())
            .flatMap(stage -> Collections.nCopies(stage.percent, stage).stream())
            .toList();

    final Seniority seniority;
    final int leastYears;
    final int mostYears;
    private final int percent;

    CareerStage(Seniority seniority, int percent, int leastYears, int mostYears) {
        this.seniority = seniority;
        this.percent = percent;
        this.leastYears = leastYears;
        this.mostYears = mostYears;
    }

    /** Whether a company has people of this stage. */
    boolean existsAt(FakedCompany company) {
        return switch (this) {
            case FOUNDER, OWNER -> company.isFoundersOwn();
            case PARTNER -> company.industry().hasPartners();
            default -> true;
        };
    }
}
