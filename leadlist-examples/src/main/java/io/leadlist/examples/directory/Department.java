package io.leadlist.examples.directory;

import io.leadlist.lead.Seniority;
import java.util.List;

/** A department, with its people's titles, field of study and skills. */
enum Department {
    SALES("sales", "Sales", "Revenue", "Account Executive", "Business", "Negotiation, CRM, Forecasting, Prospecting"),
    MARKETING(
            "marketing",
            "Marketing",
            "Marketing",
            "Marketing Specialist",
            "Media",
            "SEO, Branding, Copywriting, Events"),
    BUSINESS_DEVELOPMENT(
            "business_development",
            "Business Development",
            "Business",
            "Partnerships Associate",
            "Economics",
            "Partnerships, Market Research, Contracts, Strategy"),
    ENGINEERING(
            "engineering_technical",
            "Engineering",
            "Technology",
            "Systems Engineer",
            "Engineering",
            "CAD, Systems Design, Testing, Automation"),
    SOFTWARE(
            "software_development",
            "Software Development",
            "Product",
            "Software Developer",
            "Computer Science",
            "Java, SQL, TypeScript, Cloud"),
    FINANCE(
            "finance",
            "Finance",
            "Financial",
            "Financial Analyst",
            "Accounting",
            "Budgeting, Reporting, Audit, Valuation"),
    HUMAN_RESOURCES(
            "human_resources",
            "Human Resources",
            "People",
            "Recruiter",
            "Psychology",
            "Interviewing, Onboarding, Payroll, Coaching"),
    OPERATIONS(
            "operations",
            "Operations",
            "Operating",
            "Operations Analyst",
            "Logistics",
            "Procurement, Planning, Lean, Compliance"),
    CUSTOMER_SERVICE(
            "customer_service",
            "Customer Service",
            "Customer",
            "Support Specialist",
            "Languages",
            "Ticketing, Training, Escalations, Documentation"),
    LEGAL("legal", "Legal", "Legal", "Legal Counsel", "Law", "Contract Law, Privacy, Licensing, Litigation");

    final String wireName;
    final String fieldOfStudy;
    private final String area;
    private final String chief;
    private final String role;
    private final String skills;

    Department(String wireName, String area, String chief, String role, String fieldOfStudy, String skills) {
        this.wireName = wireName;
        this.area = area;
        this.chief = "Chief " + chief + " Officer";
        this.role = role;
        this.fieldOfStudy = fieldOfStudy;
        this.skills = skills;
    }

    /** Returns the department's skills. */
    List<String> skills() {
        return List.of(skills.split(", ", -1));
    }

    /** Returns the job title at this level. */
    String titleAt(Seniority level) {
        return switch (level) {
            case FOUNDER -> "Founder and " + chief;
            case OWNER -> "Owner and " + chief;
            case PARTNER -> "Partner, " + area;
            case C_SUITE -> chief;
            case VP -> "VP of " + area;
            case DIRECTOR -> "Director of " + area;
            case HEAD -> "Head of " + area;
            case MANAGER -> area + " Manager";
            case SENIOR -> "Senior " + role;
            case MID_LEVEL -> role;
            case ENTRY -> "Junior " + role;
            case INTERN -> area + " Intern";
        };
    }
}
