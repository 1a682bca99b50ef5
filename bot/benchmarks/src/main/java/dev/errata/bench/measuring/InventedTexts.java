package dev.errata.bench.measuring;

import java.util.List;
import java.util.Random;

/** Questions and passages of a company that never was. A number always gives the same words. */
public final class InventedTexts {

    private static final List<String> VERBS = List.of(
            "calculate",
            "approve",
            "book",
            "cancel",
            "ship",
            "invoice",
            "review",
            "renew",
            "report",
            "refund",
            "schedule",
            "archive",
            "encrypt",
            "translate",
            "forecast",
            "negotiate",
            "install",
            "audit",
            "publish",
            "return",
            "measure",
            "register",
            "insure",
            "recruit",
            "deploy",
            "escalate",
            "reimburse",
            "label",
            "price",
            "migrate");
    private static final List<String> KINDS = List.of(
            "quarterly",
            "annual",
            "internal",
            "external",
            "late",
            "digital",
            "used",
            "urgent",
            "regional",
            "damaged",
            "premium",
            "temporary",
            "shared",
            "confidential",
            "seasonal",
            "overdue",
            "partial",
            "fiscal",
            "remote",
            "medical",
            "legal",
            "technical",
            "wholesale",
            "domestic",
            "foreign");
    private static final List<String> THINGS = List.of(
            "returns",
            "invoices",
            "contracts",
            "deliveries",
            "laptops",
            "flights",
            "discounts",
            "customers",
            "parcels",
            "servers",
            "licences",
            "warranties",
            "salaries",
            "holidays",
            "meetings",
            "suppliers",
            "reports",
            "budgets",
            "visas",
            "passwords",
            "samples",
            "drawings",
            "complaints",
            "subscriptions",
            "vouchers",
            "trainings",
            "machines",
            "backups",
            "campaigns",
            "donations",
            "leases",
            "permits",
            "tickets",
            "uniforms",
            "vehicles",
            "patents",
            "invitations",
            "payments",
            "inspections",
            "manuals");
    private static final List<String> PLACES = List.of(
            "Lisbon",
            "Berlin",
            "Austin",
            "Osaka",
            "the warehouse",
            "the legal team",
            "sales",
            "support",
            "new hires",
            "the board",
            "Nairobi",
            "finance",
            "partners",
            "the night shift",
            "marketing",
            "engineering",
            "Lima",
            "the canteen",
            "logistics",
            "auditors");
    private static final List<String> FORMS = List.of(
            "How do we %s %s %s for %s?",
            "Who may %s %s %s for %s?",
            "When do we %s the %s %s of %s?",
            "What does it cost to %s %s %s for %s?",
            "Where can I %s %s %s for %s?");

    private InventedTexts() {}

    public static String question(int number) {
        Random random = new Random(number);
        return FORMS.get(number % FORMS.size())
                .formatted(any(random, VERBS), any(random, KINDS), any(random, THINGS), any(random, PLACES));
    }

    /** Some eight sentences that stay with a few subjects. */
    public static String passage(int number) {
        Random random = new Random(~number);
        String thing = any(random, THINGS);
        String place = any(random, PLACES);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 8; i++) {
            text.append("To %s the %s %s, %s needs %d working days and a signature from %s. "
                    .formatted(
                            any(random, VERBS),
                            any(random, KINDS),
                            thing,
                            place,
                            random.nextInt(90),
                            any(random, PLACES)));
        }
        return text.toString();
    }

    public static String subject(int number) {
        return any(new Random(~number), THINGS);
    }

    private static String any(Random random, List<String> of) {
        return of.get(random.nextInt(of.size()));
    }
}
