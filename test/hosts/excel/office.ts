/** The part of Office.js that is not Excel's own: `Office`, `OfficeRuntime`, `CustomFunctions`, and what Office forbids to a page.
 *  It names nothing outside itself, so that it can be sent to a browser as text and run before the page:
 *  `page.addInitScript(`(${installOffice})(globalThis, ${JSON.stringify(settings)})`)`.
 *  Office docs, develop/initialize-add-in, develop/specify-api-requirements-runtime, concepts/privacy-and-security, reference/window-objects-unsupported-in-add-ins. */
export interface OfficeSettings {
	readonly platform: "web" | "windows" | "mac";
	readonly requirement: string;
	readonly displayLanguage: string;
	readonly contentLanguage: string;
	readonly theme: "light" | "dark" | "absent";
	readonly documentUrl: string;
	/** What the three modal calls do. */
	readonly modals: "throw" | "nothing";
	/** What a version given as a number gives. */
	readonly numericVersion: "loses-zero" | "false";
	/** Kept between two loads of the pane; null: an empty one each time. */
	readonly partitionKey: string | undefined;
}

// biome-ignore lint/suspicious/noExplicitAny: it writes into a window it knows nothing of.
export function installOffice(scope: any, settings: OfficeSettings): void {
	const upTo = (version: string, most: string): boolean => {
		const given = version.split(".").map(Number);
		const limit = most.split(".").map(Number);
		return given[0]! < limit[0]! || (given[0] === limit[0] && (given[1] ?? 0) <= (limit[1] ?? 0));
	};
	const most = (set: string): string | null => {
		switch (set.toLowerCase()) {
			case "excelapi":
				return settings.requirement;
			case "excelapionline":
				return settings.platform === "web" ? "1.1" : null;
			case "excelapidesktop":
				return settings.platform !== "web" && upTo("1.20", settings.requirement) ? "1.1" : null;
			case "excelapiundo":
				return "1.8";
			case "sharedruntime":
			case "dialogapi":
			case "ribbonapi":
			case "delayforcelledit":
				return "1.1";
			case "customfunctionsruntime":
				return "1.4";
			default:
				return null;
		}
	};
	const requirements = {
		isSetSupported(set: string, version: unknown = "1.1"): boolean {
			if (typeof version === "number" && settings.numericVersion === "false") return false;
			const limit = most(String(set));
			return limit !== null && upTo(String(version), limit);
		},
	};
	const colors =
		settings.theme === "dark"
			? {
					bodyBackgroundColor: "#262626",
					bodyForegroundColor: "#FFFFFF",
					controlBackgroundColor: "#3B3B3B",
					controlForegroundColor: "#FFFFFF",
					isDarkTheme: true,
					themeId: 1,
				}
			: {
					bodyBackgroundColor: "#FFFFFF",
					bodyForegroundColor: "#212121",
					controlBackgroundColor: "#F3F3F3",
					controlForegroundColor: "#212121",
					isDarkTheme: false,
					themeId: 0,
				};
	const platform = { web: "OfficeOnline", windows: "PC", mac: "Mac" }[settings.platform];
	const context = {
		requirements,
		displayLanguage: settings.displayLanguage,
		contentLanguage: settings.contentLanguage,
		officeTheme: settings.theme === "absent" ? undefined : colors,
		platform,
		host: "Excel",
		diagnostics: { host: "Excel", platform, version: "16.0.18025.20000" },
		document: { url: settings.documentUrl, mode: "readWrite" },
		partitionKey: settings.partitionKey,
		ui: {
			displayDialogAsync(): never {
				throw new Error("not emulated: Office.context.ui.displayDialogAsync");
			},
		},
	};
	const actions = new Map<string, unknown>();
	const functions = new Map<string, unknown>();
	const ribbon: unknown[] = [];
	const stored = new Map<string, string>();

	// `Office.context` delegates to this function and cannot be replaced itself.
	if (scope.OSF !== undefined) scope.OSF._OfficeAppFactory = { ...scope.OSF._OfficeAppFactory, getContext: () => context };
	const info = { host: "Excel", platform };
	const office = scope.Office ?? {};
	scope.Office = office;
	if (scope.OSF === undefined) office.context = context;
	office.onReady = (callback?: (given: unknown) => unknown) =>
		Promise.resolve(info).then((given) => (callback === undefined ? given : Promise.resolve(callback(given)).then(() => given)));
	office.isSetSupported = requirements.isSetSupported;
	office.HostType = { Excel: "Excel", ...office.HostType };
	office.PlatformType = { PC: "PC", OfficeOnline: "OfficeOnline", Mac: "Mac", iOS: "iOS", Android: "Android", Universal: "Universal", ...office.PlatformType };
	office.actions = { associate: (id: string, run: unknown) => void actions.set(id, run) };
	office.ribbon = {
		requestUpdate: (change: unknown) => Promise.resolve(void ribbon.push(change)),
		requestCreateControls: (change: unknown) => Promise.resolve(void ribbon.push(change)),
	};
	office.addin = { ...office.addin, showAsTaskpane: () => Promise.resolve(), hide: () => Promise.resolve(), setStartupBehavior: () => Promise.resolve() };
	scope.CustomFunctions = {
		associate: (id: string, run: unknown) => void functions.set(id, run),
		Error: scope.CustomFunctions?.Error,
		ErrorCode: {
			invalidValue: "#VALUE!",
			notAvailable: "#N/A",
			divisionByZero: "#DIV/0!",
			invalidNumber: "#NUM!",
			nullReference: "#NULL!",
			invalidName: "#NAME?",
			invalidReference: "#REF!",
		},
	};
	scope.OfficeRuntime = {
		...scope.OfficeRuntime,
		storage: {
			getItem: (key: string) => Promise.resolve(stored.get(key) ?? null),
			setItem: (key: string, value: string) => Promise.resolve(void stored.set(key, String(value))),
			removeItem: (key: string) => Promise.resolve(void stored.delete(key)),
			getKeys: () => Promise.resolve([...stored.keys()]),
		},
	};
	/** For whoever drives the page: what it associated and asked of the ribbon. */
	scope.__emulatedOffice = { actions, functions, ribbon };

	for (const name of ["alert", "confirm", "prompt"])
		scope[name] = () => {
			if (settings.modals === "throw") throw new Error(`${name} is not allowed in an Office add-in`);
		};
	if (scope.history !== undefined)
		for (const name of ["pushState", "replaceState"]) {
			try {
				Object.defineProperty(scope.history, name, { value: null, configurable: true });
			} catch {
				scope.history[name] = null;
			}
		}
	// The check is off in the shipped file: an API above the set would pass unseen.
	if (scope.OfficeExtension?.CommonUtility !== undefined) scope.OfficeExtension.CommonUtility._doApiNotSupportedCheck = true;
}
