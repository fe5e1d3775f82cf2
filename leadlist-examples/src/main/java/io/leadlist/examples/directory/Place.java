package io.leadlist.examples.directory;

/** A place of companies and people. */
enum Place {
    AMSTERDAM("Amsterdam", "Netherlands", "Dutch"),
    AUSTIN("Austin", "United States", "English"),
    BARCELONA("Barcelona", "Spain", "Spanish"),
    BERLIN("Berlin", "Germany", "German"),
    BOSTON("Boston", "United States", "English"),
    CHICAGO("Chicago", "United States", "English"),
    COPENHAGEN("Copenhagen", "Denmark", "Danish"),
    DUBLIN("Dublin", "Ireland", "English"),
    HELSINKI("Helsinki", "Finland", "Finnish"),
    LONDON("London", "United Kingdom", "English"),
    LYON("Lyon", "France", "French"),
    MELBOURNE("Melbourne", "Australia", "English"),
    MILAN("Milan", "Italy", "Italian"),
    MUNICH("Munich", "Germany", "German"),
    NEW_YORK("New York", "United States", "English"),
    PARIS("Paris", "France", "French"),
    PORTO("Porto", "Portugal", "Portuguese"),
    SAN_FRANCISCO("San Francisco", "United States", "English"),
    SEATTLE("Seattle", "United States", "English"),
    STOCKHOLM("Stockholm", "Sweden", "Swedish"),
    TORONTO("Toronto", "Canada", "English"),
    VIENNA("Vienna", "Austria", "German"),
    WARSAW("Warsaw", "Poland", "Polish"),
    ZURICH("Zürich", "Switzerland", "German");

    final String city;
    final String country;
    final String language;

    Place(String city, String country, String language) {
        this.city = city;
        this.country = country;
        this.language = language;
    }
}
