package io.leadlist.examples.directory;

import static io.leadlist.examples.directory.Department.BUSINESS_DEVELOPMENT;
import static io.leadlist.examples.directory.Department.CUSTOMER_SERVICE;
import static io.leadlist.examples.directory.Department.ENGINEERING;
import static io.leadlist.examples.directory.Department.FINANCE;
import static io.leadlist.examples.directory.Department.HUMAN_RESOURCES;
import static io.leadlist.examples.directory.Department.MARKETING;
import static io.leadlist.examples.directory.Department.OPERATIONS;
import static io.leadlist.examples.directory.Department.SALES;
import static io.leadlist.examples.directory.Department.SOFTWARE;

import java.util.List;

/** An industry, with the nouns of its companies' names and the departments with most people. */
enum Industry {
    SOFTWARE_DEVELOPMENT("software development", "Software, Labs, Apps", SOFTWARE, SALES),
    IT_SERVICES("it services and it consulting", "IT, Cloud, Systems", SOFTWARE, ENGINEERING),
    FINANCIAL_SERVICES("financial services", "Finance, Credit, Savings", FINANCE, SALES),
    HEALTH_CARE("hospitals and health care", "Clinic, Hospital", OPERATIONS, CUSTOMER_SERVICE),
    VENTURE_CAPITAL(
            "venture capital and private equity principals", "Ventures, Capital", FINANCE, BUSINESS_DEVELOPMENT),
    ADVERTISING("advertising services", "Media, Advertising", MARKETING, SALES),
    STAFFING("staffing and recruiting", "Staffing, Talent", HUMAN_RESOURCES, SALES),
    CONSULTING("business consulting and services", "Consulting, Advisory", BUSINESS_DEVELOPMENT, OPERATIONS),
    SECURITY("computer and network security", "Security, Shield", SOFTWARE, ENGINEERING),
    RETAIL("retail", "Stores, Market, Outfitters", SALES, CUSTOMER_SERVICE),
    MANUFACTURING("manufacturing", "Works, Industries, Tools", ENGINEERING, OPERATIONS),
    TELECOMMUNICATIONS("telecommunications", "Telecom, Networks", ENGINEERING, CUSTOMER_SERVICE);

    final String wireName;
    private final String nouns;
    private final Department first;
    private final Department second;

    Industry(String wireName, String nouns, Department first, Department second) {
        this.wireName = wireName;
        this.nouns = nouns;
        this.first = first;
        this.second = second;
    }

    /** Returns the last words of company names. */
    List<String> nouns() {
        return List.of(nouns.split(", ", -1));
    }

    /** Returns the departments with most people. */
    List<Department> mainDepartments() {
        return List.of(first, second);
    }

    /** Whether such companies belong to partners. */
    boolean hasPartners() {
        return this == FINANCIAL_SERVICES || this == VENTURE_CAPITAL || this == CONSULTING;
    }
}
