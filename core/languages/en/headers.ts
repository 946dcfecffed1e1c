// English header words (domain.md §2: Shopify [SHOPIFY-CSV], Mailchimp [MC-CSV], others assumed).
import type { HeaderWords } from "../header-words.ts";

export const headers: HeaderWords = {
	fields: {
		id: "id|customer id|contact id|member id|client id|user id|customer number|customer no|customer code|client number|client code|account number|membership number|member number|external id|external key|record id|lead id|person id|subscriber id|unique id|uuid|guid|~reference|~ref|customer ref|customer reference|client ref|loyalty number|loyalty card|card number|contact number id|cust id|cust no|custid|custno|customer key|contact key|constituent id|donor id|~code|~key|~number|patron id|supporter id|~pid|klaviyo id|membership no|membership id|reference id|loyalty id|guest id|profile id|respondent id",
		civility: "~title|salutation|prefix|name prefix|honorific|courtesy title|mr mrs|mr/mrs/ms|name title|personal title|honorific prefix|form of address",
		first_name:
			"first name|given name|fname|forename|firstname|first|christian name|contact first name|customer first name|first names|billing first name|billing firstname|name first|given names|preferred name|preferred first name|first nm",
		last_name:
			"last name|surname|family name|lname|lastname|last|contact last name|customer last name|second name|billing last name|billing lastname|name last|family names|last nm|sname",
		full_name:
			"full name|name|contact name|customer name|client name|fullname|contact|~customer|~client|person name|complete name|member name|contact person|lead name|subscriber name|user full name|name full|billing name|donor name|~person|primary contact|formatted name|attendee name|attendee|recipient name|customer full name|first and last name|first & last name|guest name|~attention|buyer name|contact full name|name of contact|main contact|~display name",
		company:
			"company|organization|organisation|account|employer|company name|organization name|organisation name|account name|business name|business|~firm|customer company|related company|current company|organization 1 name|organisation 1 name|billing company|firm name|~parent company|trading name|trade name|~practice|~institution|~school|company or organization|org|org name|employer name|workplace|legal name|associated company|primary company|parent account",
		job_title:
			"job title|position|role|occupation|profession|~title|jobtitle|job position|job|organization 1 title|organisation 1 title|designation|job role|current position|~function|job function|seniority title|current title|contact title|professional title|work title",
		department: "department|team|dept|organization 1 department|organisation 1 department|business unit|~division",
		email:
			"email|e-mail|email address|mail|e-mail address|emailaddress|email id|mail address|primary email|email primary|customer email|contact email|work email|personal email|business email|home email|email 1|e-mail 1 value|electronic mail|email addr|main email|login email|billing email|e mail",
		email_2:
			"secondary email|email 2|e-mail 2|alternate email|alternative email|other email|second email|additional email|e-mail 2 address|e-mail 2 value|alt email|backup email|email address 2",
		email_3: "email 3|e-mail 3|e-mail 3 address|e-mail 3 value|email address 3|third email|tertiary email",
		phone:
			"phone|telephone|phone number|telephone number|tel|phone no|contact number|contact no|primary phone|main phone|phone 1|phone 1 value|customer phone|contact phone|day phone|daytime phone|evening phone|~number|telephone no|tel no|phone primary|billing phone|phone num|phonenumber|personal phone|contact phone number|~direct line|direct phone|day time phone",
		phone_2:
			"phone 2|other phone|secondary phone|alternate phone|phone 2 value|alternative phone|second phone|additional phone|telephone 2|alt phone|phone number 2|business phone 2|home phone 2",
		phone_3: "phone 3|phone 3 value|telephone 3|phone number 3",
		phone_mobile:
			"mobile|cell|cell phone|mobile phone|mobile number|cellphone|cellular|mobile no|cell number|mobile phone number|~sms|sms number|~whatsapp|whatsapp number|sms phone number|mob|mobile tel|mobile telephone|primary mobile|text number|cell no|mob no|mobilephone",
		phone_landline:
			"landline|home phone|work phone|office phone|business phone|home telephone|work telephone|home number|land line|office number|home phone number|work phone number|company phone|company main phone|landline number|corporate phone|switchboard|company phone number|telephone home|phone home|phone work|office telephone|home tel|work tel",
		address_1:
			"address|street|address1|address line 1|street address|address 1|addr1|addr|addr 1|mailing address|postal address|home address|street 1|street line 1|address line1|billing address|billing street|billing address 1|mailing street|home street|business street|line 1|address 1 street|street name|full address|billing address line 1|address street|residential address|customer address|primary address|street address 1|street address line 1|work address|address line one|physical address|addressline1|house address|property address|~address 1 formatted|site address",
		address_2:
			"address2|address line 2|apartment|suite|address 2|addr2|addr 2|street 2|street line 2|unit|apt|billing address 2|address line2|apt suite|apartment suite|street address 2|street address line 2|home street 2|business street 2|line 2|billing address line 2|extended address|address 1 extended address|address line two|building|flat|addressline2|secondary address",
		address_3: "address3|address line 3|address 3|addr3|addr 3|street 3|home street 3|business street 3|line 3|addressline3",
		postcode:
			"zip|zip code|postcode|postal code|zipcode|post code|zip/postal code|postal|zip postal code|billing zip|billing postcode|mailing zip|mailing zip postal code|home postal code|business postal code|zip postcode|mailing postal code|billing postal code|postalcode|address 1 postal code|zip5|pincode|pin code|eircode|postal zip code|postal zip|state zip code|pcode|p code",
		city: "city|town|locality|city town|town city|billing city|mailing city|home city|business city|address 1 city|municipality|post town|city name|village|address city|customer city|current city|town name|city of residence|address level2|~suburb|~address suburb|~postal suburb|~home suburb",
		region:
			"state|province|region|county|state province|state/province|state/region|billing state|mailing state|mailing state province|home state|business state|address 1 region|us state|state code|address state|prefecture|~territory|billing province|province state|customer state|state or province|state name|billing state province|county name|administrative area",
		country:
			"country|country code|country region|country/region|nation|billing country|mailing country|home country|business country|address 1 country|country name|country of residence|address country|customer country|country/region name|countrycode|~cc|country id|country id name",
		birth_date: "date of birth|dob|birthday|birth date|birthdate|born|d.o.b.|birth day|born on|dateofbirth|date birth|bday|born date",
		gender: "gender|sex",
		language: "language|locale|preferred language|language preference|lang|spoken language|language code|communication language|native language",
		siren: "siren|siren number",
		siret: "siret|siret number",
		vat_id:
			"vat|vat number|vat id|vat no|vat registration number|vat code|vat reg no|tax id|tax number|eu vat|vatin|vat registration|tax registration number|company vat|tax identification number|vat identification number|tax vat number|tax/vat number|taxvat|tax vat",
		naf: "naf|industry code|sic|nace|sic code|naics|nace code|naics code",
		industry: "industry|sector|industry sector|industry type|business sector|line of business|vertical|company industry|primary industry|industry name",
		company_size:
			"employees|company size|headcount|number of employees|no of employees|employee count|staff count|num employees|employee range|size of company|annual headcount|employee size|organization size|organisation size|no employees",
		legal_form: "legal form|entity type|legal entity type|legal structure|company type|legal status",
		company_created: "founded|incorporation date|date of incorporation|year founded|founded year|company founded|established|date founded|year established",
		website:
			"website|url|web page|web site|site|website url|website 1 value|homepage|home page|company website|company url|web address|business website|domain|company domain|company domain name|web|website address|personal web page|domain name",
		iban: "iban|bank account|iban number|bank account number",
		source:
			"source|origin|lead source|~channel|store|original source|acquisition source|signup source|sign up source|contact source|customer source|referral source|how did you hear about us|acquisition channel|lead origin|~branch|source of contact|marketing source|traffic source|record source|subscription source|original source type|~list source|lead channel|data source|home store|source name|registration source|creation source",
		source_detail:
			"campaign|~form|utm_source|utm_campaign|campaign name|utm medium|source detail|source details|lead source detail|original source drill down 1|original source drill down 2|utm content|utm term|campaign source|signup form|landing page|form name|acquisition campaign|~event|lead source details",
		created_at:
			"timestamp|submitted at|submission date|submission time|date submitted|created at|created|sign-up date|signup date|date added|optin_time|created on|date created|create date|creation date|registration date|registered|registered at|registered on|joined|join date|date joined|added on|added|customer since|member since|created date|subscribe date|subscribed at|subscription date|sign up time|entry date|account created|added at|inserted at|date registered|joined at|joined on|created time|record created|date subscribed|date entered|signup time|signed up|signed up at|since|createdat|creation time|enrolled|enrollment date|enrolment date|opted in at|date of registration|account creation date|contact since|first seen|user registered|added time|sign up|date add|profile created|profile created on|registration time|enroll date|signup day|registered time|membership start date|member start date|first contact|first contact date|first contacted|date of first contact",
		updated_at:
			"last updated date|last update date|updated at|last modified|last_changed|updated|modified|last updated|date modified|modified date|last update|modified at|modified on|last modified date|date updated|updated on|last changed|changed at|last edited|last modification date|updatedat|update date|record updated|last modified time|modified time|update time|date upd",
		last_activity_at:
			"last contacted time|last contacted date|last activity|last seen|last contact|last engagement|last activity date|last contacted|last contact date|last visit|last login|last active|date last contacted|last interaction|last visited|last visit date|last engagement date|last seen at|last sign in|last sign in at|last touch|last contacted date|last login date|last logged in|last activity at|last interaction date|date of last contact|last session|last event|last engaged|last login at|last appointment|last checkin|last active date|last contact at|most recent activity|last activity time",
		last_purchase_at:
			"last order date|last purchase|last purchase date|last order|date of last order|last ordered|last bought|last sale|last transaction date|last transaction|last order at|date of last purchase|last invoice date|last donation date|last gift date|most recent order|most recent purchase|last gift|latest order date|recent deal close date|last paid|last booking|last invoice|last purchased|last sale date",
		first_purchase_at:
			"first order date|first purchase|first purchase date|first order|date of first order|date of first purchase|first ordered|first bought|first sale date|first transaction date|first gift date|first order at|first sale|first donation date",
		orders_count:
			"total orders|orders count|number of orders|orders|order count|purchases|number of purchases|purchase count|no of orders|num orders|total purchases|orders placed|order frequency|transactions count|number of transactions|total transactions|transaction count|lifetime orders|gift count|number of gifts|order number count|purchase frequency|count orders|orders number|num purchases|total number of orders|payment count|number of payments|visit count|number of visits",
		revenue_total:
			"total spent|revenue|lifetime value|total revenue|amount spent|total spend|ltv|clv|customer lifetime value|~total|~amount|total sales|total amount|sales total|lifetime revenue|lifetime spend|money spent|total value|total order value|total purchase amount|total purchased|spent|spend|total giving|lifetime giving|customer value|turnover|~sales|gross sales|net sales|total paid|total donations|total amount spent|historic customer lifetime value|total customer lifetime value|lifetime sales|ltd sales|life to date sales|total gifts|total giving amount|total donated|amount donated",
		status:
			"status|lifecycle stage|~type|customer type|contact type|lead status|customer status|contact status|account status|client type|client status|~stage|member status|membership status|lead stage|record type|contact stage|user status|account type|~category|customer group|customer category|person type|active status|relationship type|prospect status|customer segment",
		optin_email:
			"accepts email marketing|email opt-in|subscribed|newsletter|accepts marketing|email consent|email marketing consent|email subscribed|newsletter subscription|opted in to email|email subscriber|is subscribed|newsletter opt-in|email permission|email marketing|email marketing status|email subscriber status|email subscription status|mailing list|email newsletter|subscribed to newsletter|newsletter subscribed|newsletter consent|receive newsletter|receives newsletter|~subscription|marketing emails|receive emails|email marketing opt in|subscriber status|subscription status|newsletter signup|!email opt out|!unsubscribed|!opt-out|!opted out|!has opted out of email|!unsubscribed from all email|!do not email|!email optout|!unsubscribe|!no email|!is opt out|!no bulk email|!email unsubscribed|~subscriber",
		optin_sms:
			"accepts sms marketing|sms opt-in|sms consent|sms marketing consent|sms subscribed|text opt in|sms permission|sms marketing|~sms|sms marketing status|text message opt in|sms subscriber status|text consent|receive sms|!sms opt out|!do not sms|!do not text|!do not trade",
		optin_phone:
			"phone opt-in|do call|phone consent|call consent|call opt in|telephone consent|telemarketing|phone permission|phone marketing|telephone opt in|!do not call|!donotcall|!do not phone|!dnc|!phone opt out|!tps|!ctps|!do not call flag|!no calls",
		optin_post:
			"mail opt-in|direct mail|post opt in|postal opt in|postal consent|post consent|direct mail opt in|postal mail consent|accepts direct mail|postal marketing|!do not mail|!do not post|!direct mail opt out|!mps|!no mail|!no post",
		optin_partner:
			"third-party opt-in|third party opt in|partners|partner opt in|third party consent|partner consent|third party marketing|share with partners|partner offers",
		optin_all:
			"optin|opt-in|consent|opted in|marketing consent|gdpr|gdpr consent|marketing opt in|marketing permission|marketing|consent given|marketing status|has consent|marketing preferences|consent status|permission to contact|contactable|agree to marketing|ok to contact|may contact|marketing communications|communication consent|contact permission|opt in marketing|opt in status|privacy consent|marketing optin|!do not contact|!dnd|!do not disturb|!marketing opt out|!blacklist|!blacklisted|!suppressed|!is excluded from campaigns|!gdpr opt out|!suppression|!opt out of marketing|!no marketing|!do not market|!blocked|!no contact|!marketing optout|!no marketing contact",
		optin_date:
			"optin date|subscribed date|date subscribed|confirm_time|consent date|opt-in date|opt in time|date of consent|consent timestamp|consented at|consent given at|opted in on|marketing consent date|gdpr consent date|email consent date|consent time|gdpr date|optin timestamp|opt in timestamp|double opt in date|confirmed at|confirmation date|confirmation time|email opt in date|consent at",
		optin_proof:
			"consent source|confirm_ip|consent text version|optin_ip|opt in ip|consent ip|~ip|ip address|opt in source|proof of consent|consent proof|consent version|signup ip|registration ip|consent method|opt in method|consent form|legal basis|legal basis for processing contact data|optin source|optin ip",
		unsubscribed_at:
			"unsubscribed at|unsub_time|unsubscribed on|unsubscribe date|opt out date|opted out at|unsubscribed date|unsubscribed time|unsubscription date|date unsubscribed|unsubscribe time|optout time|optout date|unsub date|opt out time|date of opt out",
		bounce:
			"bounce|hard bounce|email status|bounced|bounced date|bounces|soft bounce|hard bounced|email bounced|bounce status|email validity|email valid|email verified status|email deliverable|deliverability|email bounce|hard bounce reason|bounce type|email bounced reason|email verification status|invalid email|email hard bounce reason|marketing emails bounced|email deliverability|is bounced|bounce count|bounced at|email validation status",
		last_open_at:
			"last open|last opened|last open date|last email open|last email open date|last opened at|last email opened|last marketing email open date|last open time|last open at|date of last open",
		opens: "opens|email opens|open count|total opens|emails opened|marketing emails opened|number of opens|unique opens|opened|opens count",
		last_click_at:
			"last click|last clicked|last click date|last email click|last email click date|last clicked at|last marketing email click date|last email clicked|last click at|date of last click",
		clicks: "clicks|email clicks|click count|total clicks|emails clicked|marketing emails clicked|number of clicks|unique clicks|clicked|link clicks",
		sends:
			"sends|delivered count|emails sent|send count|total sends|emails received|marketing emails delivered|number of emails sent|messages sent|emails delivered|campaigns sent|email count|campaigns received|sent|total emails sent",
		referrals:
			"referrals|referred|reviews|nps|referral count|number of referrals|referred customers|nps score|total referrals|number of reviews|review count|referrals made|referrals count",
		contract_status:
			"contract status|subscription state|plan status|agreement status|policy status|subscription plan status|~contract|current contract|contract active",
		contract_end:
			"renewal date|contract end|contract end date|subscription end date|expiry date|expiration date|subscription end|contract expiry|expires|expires at|expires on|membership expiry|contract expiration date|end date|renewal|membership end date|next renewal|next renewal date|subscription expires|membership expiration|contract renewal date|expiry|policy end date|plan end date|valid until|valid to|expiration",
		owner:
			"owner|sales rep|account manager|contact owner|lead owner|account owner|assigned to|salesperson|sales representative|sales owner|responsible|record owner|rep|owner name|sales person|customer owner|advisor|relationship manager|assigned user|hubspot owner|assignee|company owner|assigned rep|customer success manager|csm",
		tags: "tags|smart tags|categories|tag|labels|group membership|~category|segments|groups|~segment|lists|list memberships|keywords|label|customer tags|contact tags|interests|~group|list membership|~list",
		notes:
			"notes|background|note|comments|comment|remarks|description|additional information|additional info|memo|customer note|internal notes|remark|observations|other information|contact notes|customer notes|about|background info|special notes|misc notes",
		order_id:
			"order id|order number|order no|order|order ref|order reference|invoice number|invoice no|invoice id|invoice|transaction id|transaction number|sale id|receipt number|receipt id|receipt|order name|orderid|po number|purchase id|invoiceno|sales order|sales order number|transaction|invoice ref|order code|ticket number|order key|order num|booking id|booking reference|document number|~number|~id|~reference|~ref|~name|payment id|so number|donation id|gift id",
		order_contact_id:
			"customer id|client id|contact id|customer number|customer code|customer no|buyer id|user id|member id|customer ref|account number|customer key|customerid|customer_id|cust id|client code|account id|~customer|~client|~account|loyalty number|loyalty card|client number|shopper id|~contact|donor id|card number",
		order_email:
			"email|e-mail|email address|customer email|buyer email|contact email|billing email|client email|customer email address|payer email|shopper email|purchaser email|email customer",
		order_phone:
			"phone|telephone|customer phone|phone number|billing phone|mobile|buyer phone|buyer phone number|contact phone|mobile phone|customer phone number",
		order_date:
			"date|order date|purchase date|invoice date|sale date|transaction date|ordered at|created at|date of order|date of purchase|order time|paid at|processed at|order created|order placed|sales date|invoicedate|order timestamp|purchased at|timestamp|date ordered|date created|day|created|payment date|date purchased|datetime|date time|paid date|donation date|gift date|completed date|billing date|close date|booking date|posting date",
		order_amount:
			"amount|total|order total|order amount|total amount|revenue|sales|total price|price|subtotal|grand total|net amount|gross amount|invoice total|invoice amount|order value|total paid|net total|sale amount|amount paid|gross|net sales|sales amount|order revenue|value|gross sales|amount total|total sales|gmv|total value|payment amount|transaction amount|net revenue|total price usd|donation amount|gift amount|total order amount|purchase amount|net|turnover|extended price|line total|deal amount|item total|order subtotal|total incl tax|total excl tax|total order value|order grand total",
		order_margin: "margin|profit|gross margin|gross profit|net profit|order margin|contribution margin",
		order_quantity:
			"quantity|qty|items|units|item count|number of items|lineitem quantity|quantity ordered|total items|order quantity|units sold|items count|total quantity|quantity sold|no of items",
		order_product:
			"product|product name|item|item name|sku|lineitem name|product id|product code|product category|lineitem sku|product title|stock code|stockcode|~description|~category|products|article|product line|item description|sub category|product sku|asin|item id|product type|item sku|~title|~variant|product description",
		order_store:
			"store|channel|shop|sales channel|location|store name|pos|outlet|branch|store id|source|sales location|source name|point of sale|store code|shop name|marketplace|store location|order source|order channel|fulfillment channel",
		order_status:
			"status|order status|financial status|payment status|fulfillment status|state|transaction status|fulfilment status|invoice status|order state|deal stage|shipping status",
		order_currency: "currency|currency code|order currency|presentment currency",
		order_coupon:
			"coupon|coupon code|discount code|promo code|voucher|voucher code|promotion code|coupons|discount codes|campaign|promotion|coupons used|promo",
	},
	none: "fax|fax number|fax opt out|fax optout|fax opt in|default source|unsubscribed mode|home fax|business fax|other fax|age|age group|latitude|longitude|lat|lng|timezone|time zone|gmtoff|dstoff|location|points|loyalty points|reward points|priority|rating|member rating|nickname|nick name|maiden name|middle name|middle initial|middlename|additional name|initials|suffix|name suffix|username|user name|login|password|yomi name|given name yomi|family name yomi|phonetic|phonetic first name|phonetic last name|file as|short name|hobby|hobbies|billing information|mileage|occupation code|directory server|subject|sensitivity|relation 1 type|event 1 type|is company|is a company|company id|account id|organization id|company number|company registration number|duns|province code|region code|city code|tax exempt|tax rate|tax|taxes|shipping|discount|discount amount|credit limit|balance|outstanding balance|payment method|payment terms|payment terms id|public token|token|leid|euid|ip country|user agent|photo|picture|image|avatar|profile picture|spouse|spouse name|children|number of children|marital status|anniversary|wedding anniversary|assistant|assistant's name|assistant's phone|manager|manager's name|linkedin|linkedin url|linkedin profile|linkedin company page|facebook|twitter|instagram|twitter username|skype|skype username|annual revenue|company annual revenue|annual income|income|salary|score|lead score|hubspot score|rfm|average order value|aov|frequency|recency|place of birth|birth place|birthplace|city of birth|country of birth|nationality|next activity date|next activity|next contact date|follow up date|next follow up|next step|days since last order|days to close|unit price|cost|shipping cost|shipping method|delivery method|vendor|brand|color|colour|size|weight|barcode|row|row id|row number|line|line number|no|time|hour|month|year|is deleted|deleted|deleted at|is active|verified|email verified|account balance|pager|telex|car phone|radio phone|isdn|callback|organizational id number|government id number|ssn|social security number|passport number|house number|house no|street number|street no|building number|floor|district|po box|neighborhood|cost center|budget|loyalty tier|level|grade|file name|reason|unsub reason|unsubscribe reason|reason for refusal|preferred contact method|contact method|preferred channel|communication preference|delivery date|ship date|shipped date|due date|amount due|days overdue|keywords count|preferred store|email type|sim|device|browser|os|referrer|tax settings|tax override|risk level|refunded amount|employee id|supplier|supplier number|supplier name|persona|deal name|email display name|email 2 display name|email 3 display name|confirmed email|email confirmed|lead title|deal title|opportunity name|opportunity title|order number count|amount authorised",
	campaign:
		"campaign|campaign name|subject|subject line|sent|delivered|recipients|total recipients|unique opens|unique clicks|open rate|click rate|ctr|unsubscribes|unsubscribed|complaints|spam complaints|abuse complaints|spam reports|bounces|hard bounces|soft bounces|send date|sent date|sent at|send time|cost|spend|impressions|forwards|total bounces|successful deliveries|times opened|times clicked|campaign id|email name|email subject|sender|revenue per email|bounce rate|unsubscribe rate|delivery rate|click through rate",
	neutral:
		"live|lives|any|do|public|customer|client|contact|personal|work|home|business|main|primary|value|required|optional|billing|invoice|mailing|postal|full|current|original|raw|clean|format|dd|mm|yyyy|yy|example|person|user|member|lead|prospect|subscriber|donor|buyer|attendee|individual|field|column|usd|gbp|eur|company|corporate|organization|organisation|related|private|account|residential|preferred|legal|number|default|office|daytime|marketing|official|valid|shopper|recipient|patient|student|owner's|guest|employee|associated|iso|address|the|invitee|respondent|registrant|applicant|candidate|resident|tenant|holder|payer|traveller|traveler|passenger|physical|utc|gmt|natural|linked|delegate|visitor|player|volunteer|employee|policyholder|insured|claimant|learner|pupil|internal|known|best",
	blocking:
		"by|asst|type|spouse|partner's|child|children|parent|father|mother|referrer|referred|emergency|guarantor|assistant|manager|supplier|vendor|shipping|delivery|birth|code|is|has|ip|hash|old|former|previous|product|item|file|store|bank|guardian|director|suffix|prefix|rate|score|verified|verification|status|count|link|photo|average|avg|sales|rep|agent|seller|advisor|sender|sent|pet|dog|campaign|event|next|yomi|phonetic|maiden|middle|nick|additional|alt|legacy|hosting|group|category|server|death|tax|total|reason|source|preference|expected|due|deleted|tracking|thumbnail|domain|label|list|template|reply|from|to|cc|bcc|size|length|checksum|failed|error|id|token|key|class|format|card|deal|deals|opportunity|modify|delete|edit|pending|machine|ship|mode|method|duration|minutes|amount|nok|kin|doctor|physician|teacher|trainer|coach|broker|driver|host|instructor|witness|landlord|accountant|lawyer",
	small: "of|the|a|an|your|our|for|and|s|what|please|enter|you|which",
	short: "customer cust|address addr|account acct|order ord|purchase purch|phone ph|country ctry",
	consent: {
		yes: "optin|consent|accepts|accept|permission|agree|agreed|opted in|subscribed|gdpr|allow|allows|allowed|subscription|receive|receives|ok|may",
		unsubscribed: "optout|opted out|unsubscribed|unsubscribe|unsub|unsubscription",
		no: "do not|dont|don't|donot|suppress|suppressed|suppression|blacklist|blacklisted|blocked|refused|refusal|stop|never",
		email: "email|newsletter|emailing|emails|mailing list",
		sms: "sms|text|texts|text message|mobile|mms|whatsapp",
		phone: "phone|call|telephone|calls|telemarketing|voice",
		post: "post|postal|direct mail|mail|letter|catalogue|catalog|print",
		partner: "partner|partners|third party|third parties|thirdparty",
		date: "date|time|at|on|timestamp|datetime",
		proof: "proof|source|version|ip|text|form|method|wording|origin|basis",
	},
	purchase: {
		noun: "order|purchase|gift|donation|invoice|transaction|booking",
		first: "first|initial",
		last: "last|latest|recent",
		count: "number|count|cnt",
		amount: "amount|spent|spend|sum",
		total: "total",
	},
};
