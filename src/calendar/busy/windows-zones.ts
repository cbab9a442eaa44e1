/**
 * The zones of Windows: its id, the IANA zone that the Unicode tables give for it (CLDR windowsZones, territory 001), and
 * what Outlook shows for it after the offset, such as `(UTC+01:00) `.
 */
const ROWS = `
AUS Central Standard Time | Australia/Darwin | Darwin
AUS Eastern Standard Time | Australia/Sydney | Canberra, Melbourne, Sydney
Afghanistan Standard Time | Asia/Kabul | Kabul
Alaskan Standard Time | America/Anchorage | Alaska
Aleutian Standard Time | America/Adak
Altai Standard Time | Asia/Barnaul
Arab Standard Time | Asia/Riyadh | Kuwait, Riyadh
Arabian Standard Time | Asia/Dubai | Abu Dhabi, Muscat
Arabic Standard Time | Asia/Baghdad | Baghdad
Argentina Standard Time | America/Buenos_Aires | Buenos Aires
Astrakhan Standard Time | Europe/Astrakhan
Atlantic Standard Time | America/Halifax | Atlantic Time (Canada)
Aus Central W. Standard Time | Australia/Eucla
Azerbaijan Standard Time | Asia/Baku | Baku
Azores Standard Time | Atlantic/Azores | Azores
Bahia Standard Time | America/Bahia
Bangladesh Standard Time | Asia/Dhaka
Belarus Standard Time | Europe/Minsk | Minsk
Bougainville Standard Time | Pacific/Bougainville
Canada Central Standard Time | America/Regina | Saskatchewan
Cape Verde Standard Time | Atlantic/Cape_Verde | Cape Verde Islands
Caucasus Standard Time | Asia/Yerevan | Baku, Tbilisi, Yerevan | Yerevan
Cen. Australia Standard Time | Australia/Adelaide | Adelaide
Central America Standard Time | America/Guatemala | Central America
Central Asia Standard Time | Asia/Bishkek
Central Brazilian Standard Time | America/Cuiaba | Manaus
Central Europe Standard Time | Europe/Budapest | Belgrade, Bratislava, Budapest, Ljubljana, Prague
Central European Standard Time | Europe/Warsaw | Sarajevo, Skopje, Warsaw, Zagreb
Central Pacific Standard Time | Pacific/Guadalcanal | Magadan, Solomon Islands, New Caledonia
Central Standard Time | America/Chicago | Central Time (US & Canada) | Central Time (US and Canada)
Central Standard Time (Mexico) | America/Mexico_City | Guadalajara, Mexico City, Monterrey
Chatham Islands Standard Time | Pacific/Chatham
China Standard Time | Asia/Shanghai | Beijing, Chongqing, Hong Kong, Urumqi
Cuba Standard Time | America/Havana
Dateline Standard Time | Etc/GMT+12 | International Date Line West
E. Africa Standard Time | Africa/Nairobi | Nairobi
E. Australia Standard Time | Australia/Brisbane | Brisbane
E. Europe Standard Time | Europe/Chisinau | Chisinau
E. South America Standard Time | America/Sao_Paulo | Brasilia
Easter Island Standard Time | Pacific/Easter
Eastern Standard Time | America/New_York | Eastern Time (US & Canada) | Eastern Time (US and Canada)
Eastern Standard Time (Mexico) | America/Cancun
Egypt Standard Time | Africa/Cairo | Cairo
Ekaterinburg Standard Time | Asia/Yekaterinburg | Ekaterinburg
FLE Standard Time | Europe/Kiev | Helsinki, Kiev, Riga, Sofia, Tallinn, Vilnius
Fiji Standard Time | Pacific/Fiji | Fiji, Kamchatka, Marshall Is.
GMT Standard Time | Europe/London | Greenwich Mean Time: Dublin, Edinburgh, Lisbon, London | Dublin, Edinburgh, Lisbon, London
GTB Standard Time | Europe/Bucharest | Athens, Bucharest
Georgian Standard Time | Asia/Tbilisi | Tbilisi
Greenland Standard Time | America/Godthab | Greenland
Greenwich Standard Time | Atlantic/Reykjavik | Monrovia, Reykjavik
Haiti Standard Time | America/Port-au-Prince
Hawaiian Standard Time | Pacific/Honolulu | Hawaii
India Standard Time | Asia/Calcutta | Chennai, Kolkata, Mumbai, New Delhi
Iran Standard Time | Asia/Tehran | Tehran
Israel Standard Time | Asia/Jerusalem | Jerusalem
Jordan Standard Time | Asia/Amman | Amman
Kaliningrad Standard Time | Europe/Kaliningrad
Korea Standard Time | Asia/Seoul | Seoul
Libya Standard Time | Africa/Tripoli
Line Islands Standard Time | Pacific/Kiritimati
Lord Howe Standard Time | Australia/Lord_Howe
Magadan Standard Time | Asia/Magadan
Magallanes Standard Time | America/Punta_Arenas
Marquesas Standard Time | Pacific/Marquesas
Mauritius Standard Time | Indian/Mauritius | Port Louis
Middle East Standard Time | Asia/Beirut | Beirut
Montevideo Standard Time | America/Montevideo | Montevideo
Morocco Standard Time | Africa/Casablanca | Casablanca
Mountain Standard Time | America/Denver | Mountain Time (US & Canada) | Mountain Time (US and Canada)
Mountain Standard Time (Mexico) | America/Mazatlan | La Paz, Mazatlan
Myanmar Standard Time | Asia/Rangoon | Yangon (Rangoon)
N. Central Asia Standard Time | Asia/Novosibirsk | Novosibirsk
Namibia Standard Time | Africa/Windhoek | Windhoek
Nepal Standard Time | Asia/Katmandu | Kathmandu
New Zealand Standard Time | Pacific/Auckland | Auckland, Wellington
Newfoundland Standard Time | America/St_Johns | Newfoundland
Norfolk Standard Time | Pacific/Norfolk
North Asia East Standard Time | Asia/Irkutsk | Irkutsk, Ulaanbaatar
North Asia Standard Time | Asia/Krasnoyarsk | Krasnoyarsk
North Korea Standard Time | Asia/Pyongyang
Omsk Standard Time | Asia/Omsk
Pacific SA Standard Time | America/Santiago | Santiago
Pacific Standard Time | America/Los_Angeles | Pacific Time (US & Canada); Tijuana | Pacific Time (US and Canada); Tijuana
Pacific Standard Time (Mexico) | America/Tijuana | Tijuana, Baja California
Pakistan Standard Time | Asia/Karachi | Islamabad, Karachi
Paraguay Standard Time | America/Asuncion | Asuncion
Qyzylorda Standard Time | Asia/Qyzylorda
Romance Standard Time | Europe/Paris | Brussels, Copenhagen, Madrid, Paris
Russia Time Zone 10 | Asia/Srednekolymsk
Russia Time Zone 11 | Asia/Kamchatka | Petropavlovsk-Kamchatsky
Russia Time Zone 3 | Europe/Samara
Russian Standard Time | Europe/Moscow | Moscow, St. Petersburg, Volgograd
SA Eastern Standard Time | America/Cayenne | Georgetown
SA Pacific Standard Time | America/Bogota | Bogota, Lima, Quito
SA Western Standard Time | America/La_Paz | Georgetown, La Paz, San Juan
SE Asia Standard Time | Asia/Bangkok | Bangkok, Hanoi, Jakarta
Saint Pierre Standard Time | America/Miquelon
Sakhalin Standard Time | Asia/Sakhalin
Samoa Standard Time | Pacific/Apia | Midway Island, Samoa
Sao Tome Standard Time | Africa/Sao_Tome
Saratov Standard Time | Europe/Saratov
Singapore Standard Time | Asia/Singapore | Kuala Lumpur, Singapore
South Africa Standard Time | Africa/Johannesburg | Harare, Pretoria
South Sudan Standard Time | Africa/Juba
Sri Lanka Standard Time | Asia/Colombo | Sri Jayawardenepura
Sudan Standard Time | Africa/Khartoum
Syria Standard Time | Asia/Damascus
Taipei Standard Time | Asia/Taipei | Taipei
Tasmania Standard Time | Australia/Hobart | Hobart
Tocantins Standard Time | America/Araguaina
Tokyo Standard Time | Asia/Tokyo | Osaka, Sapporo, Tokyo
Tomsk Standard Time | Asia/Tomsk
Tonga Standard Time | Pacific/Tongatapu | Nuku'alofa
Transbaikal Standard Time | Asia/Chita
Turkey Standard Time | Europe/Istanbul
Turks And Caicos Standard Time | America/Grand_Turk
US Eastern Standard Time | America/Indianapolis | Indiana (East)
US Mountain Standard Time | America/Phoenix | Arizona
UTC | Etc/UTC | Coordinated Universal Time
UTC+12 | Etc/GMT-12
UTC+13 | Etc/GMT-13
UTC-02 | Etc/GMT+2 | Mid-Atlantic
UTC-08 | Etc/GMT+8
UTC-09 | Etc/GMT+9
UTC-11 | Etc/GMT+11
Ulaanbaatar Standard Time | Asia/Ulaanbaatar
Venezuela Standard Time | America/Caracas | Caracas
Vladivostok Standard Time | Asia/Vladivostok | Vladivostok
Volgograd Standard Time | Europe/Volgograd
W. Australia Standard Time | Australia/Perth | Perth
W. Central Africa Standard Time | Africa/Lagos | West Central Africa
W. Europe Standard Time | Europe/Berlin | Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna
W. Mongolia Standard Time | Asia/Hovd
West Asia Standard Time | Asia/Tashkent | Tashkent
West Bank Standard Time | Asia/Hebron
West Pacific Standard Time | Pacific/Port_Moresby | Guam, Port Moresby
Yakutsk Standard Time | Asia/Yakutsk | Yakutsk
Yukon Standard Time | America/Whitehorse
`;

/** The IANA zone by the id or by the display name of a Windows zone, in lower case. */
export const WINDOWS_ZONES: ReadonlyMap<string, string> = new Map(
  ROWS.trim()
    .split('\n')
    .flatMap((row) => {
      const [id = '', zone = '', ...shown] = row.split(' | ');
      return [id, ...shown].map((name) => [name.toLowerCase(), zone] as const);
    }),
);
