import type { ContactField } from "./field.ts";
import type { Settings } from "./settings.ts";

/** The fields of a complete profile among those that were read: those chosen, else a name, first name, e-mail, mobile and postal address. */
export function importantFields(settings: Settings, isRead: (field: ContactField) => boolean): readonly ContactField[] {
	if (settings.completeProfile) return settings.completeProfile.filter(isRead);
	const name = (["last_name", "full_name", "company"] as const).find(isRead);
	return [...(name ? [name] : []), ...(["first_name", "email", "phone_mobile", "address_1", "postcode", "city"] as const).filter(isRead)];
}
