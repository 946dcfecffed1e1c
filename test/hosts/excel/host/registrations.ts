/** Numbers of the events, by the client's class and the name of its registration. Read in the client layer of Office.js. */
const WORKSHEET: Readonly<Record<string, number>> = {
	ActivatedEvent: 11,
	AddedEvent: 13,
	CalculatedEvent: 16,
	ColumnSortedEvent: 20,
	DataChangedEvent: 10,
	DeactivatedEvent: 12,
	DeletedEvent: 15,
	EventMoved: 27,
	EventNameChanged: 25,
	EventVisibilityChanged: 26,
	FormatChangedEvent: 18,
	FormulaChangedEvent: 23,
	ProtectionChangedEvent: 24,
	RowHiddenChangedEvent: 22,
	RowSortedEvent: 19,
	SelectionChangedEvent: 14,
	SingleClickedEvent: 21,
};
const TABLE: Readonly<Record<string, number>> = { AddedEvent: 102, DeletedEvent: 103, DataChangedEvent: 101, SelectionChangedEvent: 100 };
const CHART: Readonly<Record<string, number>> = { AddedEvent: 50, ActivatedEvent: 51, DeactivatedEvent: 52, DeletedEvent: 53 };

const BY_CLASS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
	Worksheet: WORKSHEET,
	WorksheetCollection: WORKSHEET,
	Table: TABLE,
	TableCollection: TABLE,
	Chart: CHART,
	ChartCollection: CHART,
};

export const registrationOf = (className: string, name: string): number | null => BY_CLASS[className]?.[name] ?? null;
