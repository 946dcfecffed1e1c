import type { IsoDate, LanguageCode } from "./context.ts";
import type { Settings } from "./settings.ts";

/** The settings in force when nobody says otherwise (domain.md §§9–22). */
export function defaultSettings(auditDate: IsoDate, language: LanguageCode): Settings {
	return {
		country: "FR",
		language,
		auditDate,
		activeDays: 365,
		retention: { months: 36, soonDays: 90 },
		vip: { share: 0.1, months: 24, minOrders: 2, activeDays: 365 },
		completeProfile: null,
		sharedByNames: 5,
		alerts: { sameValueShare: 0.05, unmatchedRevenueShare: 0.2, placeholderShare: 0.02, futureShare: 0.01 },
		anonymous: false,
		statusColumns: "contact",
		refusedChanges: [],
	};
}
