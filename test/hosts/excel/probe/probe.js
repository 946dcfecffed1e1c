// Asks a real Excel what no document settles. Each question bears the name of a switch of the emulated Excel (switches.ts) and answers with
// one of its positions, or with `?` and what happened instead.
// To run it: put this folder on any https server, replace https://localhost:3000 in manifest.xml by its address, sideload the manifest, press
// both buttons in an empty workbook, and send the text that appears.

const answers = {};
const show = () => {
	document.getElementById("answers").textContent = JSON.stringify(answers, null, "\t");
};
const say = (text) => {
	document.getElementById("status").textContent = text;
};

/** The code of the refusal, or null when it was done. */
async function refusal(does) {
	try {
		await Excel.run(does);
		return null;
	} catch (error) {
		return error.code ?? String(error);
	}
}
const PROBE = "Loupe probe";
const cell = (context, address) => context.workbook.worksheets.getItem(PROBE).getRange(address);
/** Writes values, and reads them back. */
const written = (address, values, before = () => {}) =>
	Excel.run(async (context) => {
		const range = cell(context, address);
		before(range);
		range.values = values;
		range.load("values,valueTypes");
		await context.sync();
		return range;
	});
const write = (address, values) =>
	refusal(async (context) => {
		cell(context, address).values = values;
		await context.sync();
	});
const fresh = () =>
	Excel.run(async (context) => {
		context.workbook.worksheets.getItemOrNullObject(PROBE).delete();
		await context.sync();
	})
		.catch(() => {})
		.then(() => Excel.run((context) => context.sync(context.workbook.worksheets.add(PROBE))));
const drop = (...names) =>
	Excel.run(async (context) => {
		const sheets = context.workbook.worksheets.load("items/name");
		await context.sync();
		for (const sheet of sheets.items) if (names.includes(sheet.name)) sheet.delete();
		await context.sync();
	});
const setting = (length) =>
	refusal(async (context) => {
		context.workbook.settings.add("loupe.probe", "x".repeat(length));
		await context.sync();
	});
const tableOf = (context, values, address = "A1:C4") => {
	const range = cell(context, address);
	range.values = values;
	return context.workbook.worksheets.getItem(PROBE).tables.add(range, true);
};

const QUESTIONS = {
	nullObjectChildren: async () =>
		(await refusal(async (context) => {
			context.workbook.worksheets.getItemOrNullObject("no such sheet").getRange("A1").load("values");
			await context.sync();
		})) ?? "null",
	oneDimensional: async () => (await write("A1:B1", [1, 2])) ?? "row",
	longText: () => write("A1", [["x".repeat(32_768)]]),
	longFormula: () => write("A1", [[`=1${"+1".repeat(4200)}`]]),
	unparsableFormula: async () => (await write("A1", [["+33 6 12"]])) ?? "text",
	typedText: async () => ((await written("A1", [["01000"]])).values[0][0] === 1000 ? "as-typed" : "text"),
	numberInTextCell: async () => {
		const range = await written("A1", [[5]], (target) => {
			target.numberFormat = [["@"]];
		});
		return typeof range.values[0][0] === "string" ? "text" : "number";
	},
	digits: async () => ((await written("B1", [["12345678901234567"]])).values[0][0] === 12345678901234500 ? "cut" : "kept"),
	reservedName: async () => (await refusal((context) => context.sync(context.workbook.worksheets.add("History")))) ?? "allowed",
	sheetNameCase: async () => ((await refusal((context) => context.sync(context.workbook.worksheets.add(PROBE.toUpperCase())))) === null ? "different" : "same"),
	lastVisibleSheet: async () => {
		const others = await Excel.run(async (context) => {
			const sheets = context.workbook.worksheets.load("items/name,items/visibility");
			await context.sync();
			const hidden = sheets.items.filter(({ name, visibility }) => name !== PROBE && visibility === "Visible");
			for (const sheet of hidden) sheet.visibility = "Hidden";
			await context.sync();
			return hidden.map(({ name }) => name);
		});
		const code = await refusal(async (context) => {
			context.workbook.worksheets.getItem(PROBE).delete();
			await context.sync();
		});
		await Excel.run(async (context) => {
			for (const name of others) context.workbook.worksheets.getItem(name).visibility = "Visible";
			await context.sync();
		});
		return code;
	},
	underMerge: async () => {
		await written("A1:B1", [["a", ""]], (range) => range.merge());
		await write("B1", [["below"]]);
		const range = await Excel.run(async (context) => {
			const both = cell(context, "A1:B1");
			both.unmerge();
			both.load("values");
			await context.sync();
			return both;
		});
		return range.values[0][1] === "below" ? "kept" : "lost";
	},
	tableHeaders: async () => {
		const headers = await Excel.run(async (context) => {
			const row = tableOf(context, [
				["", "a", "a"],
				[1, 2, 3],
				[4, 5, 6],
				[7, 8, 9],
			])
				.getHeaderRowRange()
				.load("values");
			await context.sync();
			return row.values[0];
		});
		return headers[0] === "" || headers[1] === headers[2] ? "kept" : "rewritten";
	},
	settingsCode: async () => await setting(3_000_000),
	settingsLimit: async () => ((await setting(1_050_000)) !== null ? 1_000_000 : (await setting(2_150_000)) !== null ? 2_000_000 : "more"),
	deletedSheet: () =>
		refusal(async (context) => {
			const sheet = context.workbook.worksheets.add("Loupe probe 2");
			const range = sheet.getRange("A1").load("address");
			await context.sync();
			sheet.delete();
			await context.sync();
			range.load("values");
			await context.sync();
		}),
	numericVersion: async () => (Office.context.requirements.isSetSupported("ExcelApi", Number("1.10")) ? "loses-zero" : "false"),
	modals: async () => {
		try {
			window.confirm("?");
			return "nothing";
		} catch {
			return "throw";
		}
	},
	webTheme: async () => (Office.context.officeTheme === undefined ? "absent" : "present"),
	oversizedGet: async () =>
		(await refusal(async (context) => {
			const range = context.workbook.worksheets.getItem(PROBE).getRangeByIndexes(0, 0, 250_001, 20).load("values");
			await context.sync();
			if (range.values !== null) throw new Error("answered");
		})) ?? "null",
	unknownProperty: async () =>
		(await refusal(async (context) => {
			cell(context, "A1").load("noSuchProperty");
			await context.sync();
		})) ?? "ignored",
	integerType: async () => (await written("A1", [[5]])).valueTypes[0][0],
	emptyFormulaType: async () => (await written("A1", [['=""']])).valueTypes[0][0],
	nullableNameVisible: async () => {
		await Excel.run(async (context) => {
			context.workbook.names.add("loupe_probe", cell(context, "A1")).visible = false;
			await context.sync();
		});
		return Excel.run(async (context) => {
			const name = context.workbook.names.getItemOrNullObject("loupe_probe").load("visible");
			await context.sync();
			const { visible } = name;
			name.delete();
			await context.sync();
			return visible ? "always-true" : "right";
		});
	},
	fillColumnFormulas: async () =>
		Excel.run(async (context) => {
			tableOf(context, [
				["a", "b", "c"],
				[1, 2, ""],
				[4, 5, ""],
				[7, 8, ""],
			]);
			await context.sync();
			cell(context, "C2").formulas = [["=A2+B2"]];
			const column = cell(context, "C2:C4").load("values");
			await context.sync();
			return column.values[2][0] === 15;
		}),
	growTables: async () =>
		Excel.run(async (context) => {
			const table = tableOf(context, [
				["a", "b", "c"],
				[1, 2, 3],
				[4, 5, 6],
				[7, 8, 9],
			]);
			await context.sync();
			cell(context, "A5:C5").values = [[10, 11, 12]];
			const all = table.getRange().load("rowCount");
			await context.sync();
			return all.rowCount === 5;
		}),
	protectTwice: async () => {
		const code = await refusal(async (context) => {
			const { protection } = context.workbook.worksheets.getItem(PROBE);
			protection.protect();
			await context.sync();
			protection.protect();
			await context.sync();
		});
		await refusal(async (context) => {
			context.workbook.worksheets.getItem(PROBE).protection.unprotect();
			await context.sync();
		});
		return code ?? "nothing";
	},
	copiedNames: async () =>
		Excel.run(async (context) => {
			const sheet = context.workbook.worksheets.getItem(PROBE);
			const name = context.workbook.names.add("loupe_copied", sheet.getRange("A1"));
			const copy = sheet.copy("End").load("name");
			await context.sync();
			const names = copy.names.load("items/name");
			await context.sync();
			const found = names.items.length > 0;
			name.delete();
			copy.delete();
			await context.sync();
			return found ? "duplicated" : "left";
		}),
};

async function run() {
	for (const [name, ask] of Object.entries(QUESTIONS)) {
		say(`${name}…`);
		try {
			await fresh();
			answers[name] = await ask();
		} catch (error) {
			answers[name] = `? ${error.code ?? error}`;
		}
		await drop("History", PROBE.toUpperCase(), "Loupe probe 2");
		show();
	}
	await drop(PROBE);
	await refusal(async (context) => {
		context.workbook.settings.getItemOrNullObject("loupe.probe").delete();
		await context.sync();
	});
	// Storage that is emptied with the pane: kept over one reload, or not. The hash tells that there was one.
	localStorage.setItem("loupe.probe", JSON.stringify(answers));
	location.hash = encodeURIComponent(JSON.stringify(answers));
	location.reload();
}

async function edit() {
	say("Double-click a cell and stay in it…");
	await new Promise((resolve) => setTimeout(resolve, 5000));
	const code = await refusal(async (context) => {
		context.workbook.load("name");
		await context.sync();
	});
	answers.cellEditCode = code ?? "? it was answered: nobody was typing";
	show();
	say("Done.");
}

Office.onReady(() => {
	document.getElementById("run").onclick = run;
	document.getElementById("edit").onclick = edit;
	if (location.hash.length < 2) return say("Ready.");
	Object.assign(answers, JSON.parse(decodeURIComponent(location.hash.slice(1))));
	answers.webStorage = localStorage.getItem("loupe.probe") === null ? "emptied" : "kept";
	localStorage.removeItem("loupe.probe");
	show();
	say("Done.");
});
