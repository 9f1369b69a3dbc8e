"""Codes as each practice writes them: what is read, by which grammar, and what is not."""

from importlib import import_module

import pytest

from citekit.archives.codes import GRAMMARS, grammar_of, parse, render

READS = [
    # grammar, text, archive, what is read as name=value, locator as unit start end side
    ("soviet", "RGANI, f. 3, op. 22, d. 14, ll. 7-9", "RGANI", "fond=3 opis=22 delo=14", "leaf 7 9"),
    ("soviet", "РГАСПИ. Ф. 17. Оп. 162. Д. 18. Л. 64 об.", "РГАСПИ", "fond=17 opis=162 delo=18", "leaf 64 verso"),
    ("soviet", "ГАРФ, ф. Р-9401, оп. 2, д. 173а, лл. 2–5", "ГАРФ", "fond=Р-9401 opis=2 delo=173а", "leaf 2 5"),
    ("soviet", "ф.5,оп.30,д.[88],л.12", None, "fond=5 opis=30 delo=88?", "leaf 12"),
    ("soviet", "AVP RF, f. 06, op. 7, pap. 43, d. 645, l. 3", "AVP RF", "fond=06 opis=7 papka=43 delo=645", "leaf 3"),
    ("soviet", "АВП РФ. Ф. 0102. Оп. 11. П. 60. Д. 9. Л. 31-33", "АВП РФ", "fond=0102 opis=11 papka=60 delo=9", "leaf 31 33"),
    ("soviet", "AVPRF, f. 0100, op. 46, por. 12, p. 362, 1953, l. 8ob", "AVPRF", "fond=0100 opis=46 poriadok=12 papka=362 year=1953", "leaf 8 verso"),
    ("soviet", "RGASPI, f. 558, op. 3, d. 267, p. 32", "RGASPI", "fond=558 opis=3 delo=267", "page 32"),
    ("soviet", "AVPRF, f. 0100, op. 47, d. 7, p. 379", "AVPRF", "fond=0100 opis=47 delo=7 papka=379", None),
    ("soviet", "f. 59, op. 5, d. 3, p. 11, ll. 19", None, "fond=59 opis=5 delo=3 papka=11", "leaf 19"),
    ("soviet", "АВП РФ. Ф. Секретариат Молотова. Оп. 9. Д. 1004. П. 66. Л. 12", "АВП РФ", "fond=Секретариат Молотова opis=9 delo=1004 papka=66", "leaf 12"),
    ("soviet", "RGASPI, 17/162/21/72-73", "RGASPI", "fond=17 opis=162 delo=21", "leaf 72 73"),
    ("soviet", "RGANI, 5/30/162, 11-14", "RGANI", "fond=5 opis=30 delo=162", "None 11 14"),
    ("soviet", "GARF. F.R-9478. Op.1. D 2. L.3-4.", "GARF", "fond=R-9478 opis=1 delo=2", "leaf 3 4"),
    ("soviet", "РГАСПИ, ф. 495, оп. 74, д. 102, л. 8 с об.", "РГАСПИ", "fond=495 opis=74 delo=102", "leaf 8"),
    ("soviet", "RGANI, fond 89, perechen 28, dok. 5", "RGANI", "fond=89 perechen=28 dokument=5", None),
    ("soviet", "RGAE, f. 413, op. 13, ed. khr. 4291, l. 5", "RGAE", "fond=413 opis=13 edinitsa khraneniia=4291", "leaf 5"),
    ("soviet", "РГВА. Фонд 4, опись 11, дело 52, листы 1, 3-4", "РГВА", "fond=4 opis=11 delo=52", "leaf 1 4"),
    ("soviet", "TsKhSD, f. 5, op. 28, rolik 5173, d. 103, ll. 161-163", "TsKhSD", "fond=5 opis=28 rolik=5173 delo=103", "leaf 161 163"),
    ("soviet", "NARB, fond 4p, opis' 62, delo 550, list 17", "NARB", "fond=4p opis=62 delo=550", "leaf 17"),
    ("soviet", "Архив Президента РФ, ф. 45, оп. 1, д. 334, лл. 34—35", "Архив Президента РФ", "fond=45 opis=1 delo=334", "leaf 34 35"),
    ("ukrainian", "ЦДАГО України, ф. 1, оп. 25, спр. 2990, арк. 16–18 зв.", "ЦДАГО України", "fond=1 opys=25 sprava=2990", "leaf 16 18зв"),
    ("ukrainian", "ЦДАВО. Ф. Р-2. Оп. 7. Спр. 100. Арк. 3", "ЦДАВО", "fond=Р-2 opys=7 sprava=100", "leaf 3"),
    ("ukrainian", "TsDAHOU, f. 1, op. 24, spr. 4257, ark. 12", "TsDAHOU", "fond=1 opys=24 sprava=4257", "leaf 12"),
    ("ukrainian", "HDA SBU, fond 65, sprava S-9113, tom 21", "HDA SBU", "fond=65 sprava=S-9113 tom=21", None),
    ("ukrainian", "ДАКО, Р-880-11-23", "ДАКО", "fond=Р-880 opys=11 sprava=23", None),
    ("polish", "AMSZ, z. 10, w. 39, t. 362, k. 4-6", "AMSZ", "zespół=10 wiązka=39 teczka=362", "leaf 4 6"),
    ("polish", "AMSZ, 23/57 w-8 t-115", "AMSZ", "zespół=23/57 wiązka=8 teczka=115", None),
    ("polish", "AAN, KC PZPR, sygn. XIA/102, k. 33", "AAN", "zespół=KC PZPR sygnatura=XIA/102", "leaf 33"),
    ("polish", "AIPN, BU 01439/112, k. 7", "AIPN", "oddział=BU sygnatura=01439/112", "leaf 7"),
    ("polish", "AAN, PZPR, 237/V/148, k. 2", "AAN", "zespół=PZPR sygnatura=237/V/148", "leaf 2"),
    ("czech", "NA, A ÚV KSČ, f. 02/1, sv. 33, a. j. 34, b. 5", "NA", "fond=A ÚV KSČ fond=02/1 svazek=33 archivní jednotka=34 bod=5", None),
    ("czech", "AMZV, TO-T 1955–1959, Korea, kart. 1, obal 5, č. j. 120456", "AMZV", "fond=TO-T 1955–1959 oddíl=Korea karton=1 obal=5 číslo jednací=120456", None),
    ("czech", "MZA, fond B 14, inv. č. 2015, kart. 88, fol. 3", "MZA", "fond=B 14 inventární číslo=2015 karton=88", "folio 3"),
    ("czech", "SNA, fond ÚV KSS, škat. 1012, sign. 45/1", "SNA", "fond=ÚV KSS škatule=1012 signatura=45/1", None),
    ("hungarian", "MNL OL, XIX-J-1-j Kína, 1962, 5. doboz, 4/b, 003512/1962", "MNL OL", "fond=XIX-J-1-j ország=Kína year=1962 doboz=5 tétel=4/b iktatószám=003512/1962", None),
    ("hungarian", "MOL, M-KS 288. f. 5. cs. 347. ő. e.", "MOL", "levéltári jelzet=M-KS fond=288 csomó=5 őrzési egység=347", None),
    ("hungarian", "MNL OL, K 63, 218. csomó, 20. tétel, 412. sz.", "MNL OL", "fond=K 63 csomó=218 tétel=20 iktatószám=412", None),
    ("hungarian", "ÁBTL, 3.1.5. O-11803/2", "ÁBTL", "fond=3.1.5 dosszié=O-11803/2", None),
    ("bulgarian", "ЦДА, ф. 1Б, оп. 64, а.е. 368, л. 7–9", "ЦДА", "fond=1Б opis=64 arkhivna edinitsa=368", "leaf 7 9"),
    ("bulgarian", "TsDA, fond 1-B, opis 6, a. e. 3365, l. 12", "TsDA", "fond=1-B opis=6 arkhivna edinitsa=3365", "leaf 12"),
    ("czech", "AMZV – TO-T Korea – kart. 2", "AMZV", "fond=TO-T Korea karton=2", None),
    ("bulgarian", "AMVnR, op. 20p, a.e. 511", "AMVnR", "opis=20p arkhivna edinitsa=511", None),
    ("romanian", "ANIC, fond CC al PCR – Cancelarie, dosar nr. 19/1964, f. 3v", "ANIC", "fond=CC al PCR – Cancelarie dosar=19/1964", "leaf 3 verso"),
    ("romanian", "ACNSAS, fond Informativ, dosar 203, vol. 2, ff. 11-14", "ACNSAS", "fond=Informativ dosar=203 volum=2", "leaf 11 14"),
    ("romanian", "MAE, fond 71/1955 – Chile, dosar 4, filele 20–22", "MAE", "fond=71/1955 – Chile dosar=4", "leaf 20 22"),
    ("yugoslav", "DAMSP, PA, 1956, f. 84, d. 12, br. 46712", "DAMSP", "fond=PA year=1956 fascikla=84 dosije=12 broj=46712", None),
    ("croatian", "HDA, f. 1301 (RK SSRNH), kut. 12, l. 4", "HDA", "fond=1301 fonds name=RK SSRNH kutija=12", "leaf 4"),
    ("turkish", "BCA, 030.18.01.02.45.12.7", "BCA", "fon=030.18.01.02 kutu=45 dosya=12 sıra=7", None),
    ("israeli", "ISA, MFA 130.15/3456/7, p. 4", "ISA", "office=MFA record group=130.15 box=3456 file=7", "page 4"),
    ("finnish", "UMA, 5 C: 15, kotelo 4", "UMA", "ryhmä=5 C alaryhmä=15 kotelo=4", None),
    ("yugoslav", "AJ, KPR, I-5-b/104-2", "AJ", "fond=KPR signatura=I-5-b/104-2", None),
    ("yugoslav", "АЈ, 507/IX, кутија 4, а.ј. 12", "АЈ", "fond=507/IX kutija=4 arhivska jedinica=12", None),
    ("bundesarchiv", "BArch, B 102/18441, Bl. 7–9", "BArch", "Bestand=B 102 Nummer=18441", "leaf 7 9"),
    ("bundesarchiv", "BArch R 58/243, fol. 12r", "BArch", "Bestand=R 58 Nummer=243", "folio 12 recto"),
    ("bundesarchiv", "SAPMO-BArch, DY 30/IV 2/20/114, Bl. 3", "SAPMO-BArch", "Bestand=DY 30 Nummer=IV 2/20/114", "leaf 3"),
    ("bundesarchiv", "DY 30/J IV 2/202/347", None, "Bestand=DY 30 Nummer=J IV 2/202/347", None),
    ("bundesarchiv", "BStU, MfS, HA II, Nr. 4411, Bl. 2-3", "BStU", "Bestand=MfS MfS-Bestand=HA II Nummer=4411", "leaf 2 3"),
    ("bundesarchiv", "BArch, MfS, ZAIG 3007, S. 4f.", "BArch", "Bestand=MfS MfS-Bestand=ZAIG Nummer=3007", "page 4"),
    ("bundesarchiv", "BArch, RH 2 (OKH/Generalstab des Heeres)/1522", "BArch", "Bestand=RH 2 Bestandsname=OKH/Generalstab des Heeres Nummer=1522", None),
    ("bundesarchiv", "BArch, Bild 146-1972-025-10", "BArch", "Bild=146-1972-025-10", None),
    ("bundesarchiv", "LAB, C Rep. 101, Nr. 45", "LAB", "Bestand=C Rep. 101 Nummer=45", None),
    ("auswaertiges_amt", "PA AA, B 130, Bd. 2234", "PA AA", "Bestand=B 130 Band=2234", None),
    ("auswaertiges_amt", "PA AA, B 37/1, Bd. 8, Bl. 12", "PA AA", "Bestand=B 37/1 Band=8", "leaf 12"),
    ("auswaertiges_amt", "PA AA, RAV Peking, 112", "PA AA", "Bestand=RAV Peking Archivaliennummer=112", None),
    ("auswaertiges_amt", "PA AA, MfAA, A 6637, Bl. 31", "PA AA", "Bestand=MfAA Archivaliennummer=A 6637", "leaf 31"),
    ("auswaertiges_amt", "PA AA, RZ 201, R 18844", "PA AA", "Bestand=RZ 201 Archivaliennummer=R 18844", None),
    ("french", "AN, F/1a/3728, dossier 2", "AN", "série=F sous-série=1a article=3728 dossier=2", None),
    ("french", "AN, F/5(II)/123", "AN", "série=F sous-série=5(II) article=123", None),
    ("french", "AN, 3 AG 4/12", "AN", "série=3 AG sous-série=4 article=12", None),
    ("french", "AN, 72AJ/220", "AN", "série=72AJ article=220", None),
    ("french", "AN, 19850023/11", "AN", "versement=19850023 article=11", None),
    ("french", "AN, C//7390", "AN", "série=C article=7390", None),
    ("french", "CADC, 119QO/433, fol. 21v", "CADC", "fonds=119QO article=433", "folio 21 verso"),
    ("french", "MAE, La Courneuve, Europe 1944–1970, URSS, vol. 122, ff. 4-5", "MAE, La Courneuve", "série=Europe 1944–1970 sous-série=URSS volume=122", "folio 4 5"),
    ("french", "SHD, GR 10 T 1023, dossier 4", "SHD", "dépôt=GR série=10 T article=1023 dossier=4", None),
    ("british", "TNA, CAB 129/100, f. 14", "TNA", "department=CAB series=129 piece=100", "folio 14"),
    ("british", "TNA FO 371/115054/FC1051", "TNA", "department=FO series=371 piece=115054 item=FC1051", None),
    ("british", "PREM 11/3480", None, "department=PREM series=11 piece=3480", None),
    ("british", "PRO, FO 371/92233, FC 1022/121, pp. 3-4", "PRO", "department=FO series=371 piece=92233 former reference=FC 1022/121", "page 3 4"),
    ("british", "British Library, IOR/L/PS/12/2195, f. 7r", "British Library", "series=L/PS/12 piece=2195", "folio 7 recto"),
    ("british", "BL, Add MS 43138, ff. 2-9v", "BL", "collection=Add MS 43138", "folio 2 9v"),
    ("irish", "NAI, DFA/5/305/149", "NAI", "department=DFA file=5/305/149", None),
    ("irish", "NAI, TSCH/3/S14106 A", "NAI", "department=TSCH file=3/S14106 A", None),
    ("irish", "NAI, DFA 313/36", "NAI", "department=DFA file=313/36", None),
    ("italian", "ACS, MI, DGPS, 1949, b. 30, fasc. 4, sottofasc. 2", "ACS", "fondo=MI serie=DGPS year=1949 busta=30 fascicolo=4 sottofascicolo=2", None),
    ("italian", "ASMAE, Affari Politici 1946–50, Cina, b. 2, f. 14", "ASMAE", "fondo=Affari Politici 1946–50 serie=Cina busta=2 fascicolo=14", None),
    ("spanish", "AHN, Ultramar, leg. 4645, exp. 12, fols. 3r-5v", "AHN", "fondo=Ultramar legajo=4645 expediente=12", "folio 3r 5v"),
    ("spanish", "AGA, (10)090, 54/04921", "AGA", "fondo=10 grupo=090 caja=54/04921", None),
    ("spanish", "AGN, fondo Presidentes, serie Adolfo López Mateos, caja 12, exp. 3", "AGN", "fondo=Presidentes serie=Adolfo López Mateos caja=12 expediente=3", None),
    ("vatican", "AAV, Arch. Nunz. Vienna, b. 281, fasc. 5, f. 66r", "AAV", "fondo=Arch. Nunz. Vienna busta=281 fascicolo=5", "folio 66 recto"),
    ("vatican", "ASV, Reg. Vat. 50, f. 12v", "ASV", "fondo=Reg. Vat. volume=50", "folio 12 verso"),
    ("vatican", "AA.EE.SS., Austria, pos. 1022, fasc. 471, ff. 3–8", "AA.EE.SS", "fondo=Austria posizione=1022 fascicolo=471", "folio 3 8"),
    ("nara", "RG 59, Entry A1 1587, Box 4", None, "record group=59 entry=A1 1587 box=4", None),
    ("nara", "NARA, RG 218, Records of the U.S. Joint Chiefs of Staff, Geographic File, Box 15", "NARA", "record group=218 subgroup=Records of the U.S. Joint Chiefs of Staff series=Geographic File box=15", None),
    ("nara", "Department of State, Central Files, 793.00/9-958", "Department of State", "series=Central Files decimal file=793.00 date code=9-958", None),
    ("nara", "Department of State, Conference Files: Lot 65 D 366, CF 2100", "Department of State", "series=Conference Files lot file=65 D 366 conference file=2100", None),
    ("nara", "740.00119 PW/8–1045", None, "decimal file=740.00119 PW date code=8–1045", None),
    ("nara", "National Archives, RG 59, Central Files 1967–69, POL 27 VIET S", "National Archives", "record group=59 series=Central Files 1967–69 subject file=POL 27 VIET S", None),
    ("nara", "WNRC, RG 330, FRC 330-77-0017", "WNRC", "record group=330 accession=330-77-0017", None),
    ("presidential", "Johnson Library, National Security File, Country File, China, Vol. IX", "Johnson Library", "collection=National Security File series=Country File folder title=China volume=IX", None),
    ("presidential", "Folder 4, Box 17, White House Central Files, Eisenhower Library", "Eisenhower Library", "folder=4 box=17 collection=White House Central Files", None),
    ("presidential", "DDEL, Ann Whitman File, NSC Series, Box 6", "DDEL", "collection=Ann Whitman File series=NSC Series box=6", None),
    ("papers", "Box 12, folder 7, Dean Acheson Papers, Sterling Memorial Library, Yale University", "Sterling Memorial Library, Yale University", "box=12 folder=7 collection=Dean Acheson Papers", None),
    ("papers", "Hoover Institution Archives, Stanley Hornbeck Papers, Box 49", "Hoover Institution Archives", "collection=Stanley Hornbeck Papers box=49", None),
    ("papers", "W. Averell Harriman Papers, box 481, Manuscript Division, Library of Congress, Washington, DC", "Manuscript Division, Library of Congress, Washington, DC", "collection=W. Averell Harriman Papers box=481", None),
    ("chinese", "PRC FMA 105-01030-02, 15-21", "PRC FMA", "danghao=105-01030-02", "page 15 21"),
    ("chinese", "PRCFMA, 204-00491-01", "PRCFMA", "danghao=204-00491-01", None),
    ("chinese", "中国外交部档案馆，档案号：118-01100-02，第3—5页", "中国外交部档案馆", "danghao=118-01100-02", "page 3 5"),
    ("chinese", "上海市档案馆藏，B123-4-567，第12页", "上海市档案馆藏", "quanzong=B123 mulu=4 anjuan=567", "page 12"),
    ("chinese", "江苏省档案馆，全宗号3124，目录号2，案卷号156", "江苏省档案馆", "quanzong=3124 mulu=2 anjuan=156", None),
    ("chinese", "國史館，典藏號：002-020400-00012-034", "國史館", "danghao=002-020400-00012-034", None),
    ("chinese", "JPA 3124-短-0156", "JPA", "quanzong=3124 mulu=短 anjuan=0156", None),
    ("japanese", "Diplomatic Archives of Japan, File A’0138 (Microfilm)", "Diplomatic Archives of Japan", "fairu=A’0138 carrier=Microfilm", None),
    ("japanese", "外務省外交史料館、A.6.1.1.5、第12画像目", "外務省外交史料館", "bunrui=A.6.1.1.5", "image 12"),
    ("japanese", "JACAR, Ref. B02030147600, image 24", "JACAR", "refarensu kodo=B02030147600", "image 24"),
    ("japanese", "国立公文書館、請求番号平11外務00123100", "国立公文書館", "seikyū bangō=平11外務00123100", None),
    ("korean", "외교사료관, 분류번호 722.2JA, 등록번호 6899, 롤번호 C-0044, 파일번호 7, 프레임 12-19", "외교사료관", "bullyu beonho=722.2JA deungnok beonho=6899 rol=C-0044 pail=7", "frame 12 19"),
    ("korean", "국가기록원, BA0084567, 31쪽", "국가기록원", "gwalli beonho=BA0084567", "page 31"),
    ("korean", "DA-ROK, Class Number 721.1US, Registration Number 3012, Roll G-0005, Frame 8", "DA-ROK", "bullyu beonho=721.1US deungnok beonho=3012 rol=G-0005", "frame 8"),
    ("vietnamese", "TTLTQG III, phông Phủ Thủ tướng, hồ sơ 8753, tờ 2-4", "TTLTQG III", "phông=Phủ Thủ tướng hồ sơ=8753", "leaf 2 4"),
    ("vietnamese", "TTLT II, PTTDICH, hs. 15204", "TTLT II", "phông=PTTDICH hồ sơ=15204", None),
    ("mongolian", "ГХЯТА, ф. 2, д. 1, х/н 466, хуудас 105-122", "ГХЯТА", "fond=2 dans=1 khadgalamjiin negj=466", "page 105 122"),
    ("mongolian", "Mongolian Foreign Ministry Archive, fond 4, dans 28, kh/n 173b, khuu. 35-37", "Mongolian Foreign Ministry Archive", "fond=4 dans=28 khadgalamjiin negj=173b", "page 35 37"),
    ("mongolian", "F-7, D-1, HN-12", None, "fond=7 dans=1 khadgalamjiin negj=12", None),
    ("indian", "NAI, MEA, EA Branch, File No. 710(16)-CJK/49", "NAI", "ministry=MEA branch=EA Branch file=710(16)-CJK/49", None),
    ("indian", "National Archives of India, Home (Political), F. No. 37/1/1946, p. 12", "National Archives of India", "ministry=Home (Political) file=37/1/1946", "page 12"),
    ("indian", "NMML, P.N. Haksar Papers (III Instalment), Subject File No. 171", "NMML", "papers=P.N. Haksar Papers (III Instalment) file=171", None),
    ("brazilian", "AHI, Washington, Ofícios, maço 412, lata 9", "AHI", "série=Washington subsérie=Ofícios maço=412 lata=9", None),
    ("brazilian", "Telegramas recebidos, cx. 31, Arquivo Histórico do Itamaraty, Rio de Janeiro", "Arquivo Histórico do Itamaraty, Rio de Janeiro", "série=Telegramas recebidos caixa=31", None),
    ("cuban", "MINREX, Fondo América Latina, caja 5, carpeta 3", "MINREX", "fondo=América Latina caja=5 carpeta=3", None),
    ("cuban", "Archivo Nacional de Cuba, Fondo Secretaría de la Presidencia, leg. 31, no. 12", "Archivo Nacional de Cuba", "fondo=Secretaría de la Presidencia legajo=31 número=12", None),
    ("lithuanian", "LYA, f. K-1, ap. 3, b. 417, l. 12-13", "LYA", "fondas=K-1 apyrašas=3 byla=417", "leaf 12 13"),
    ("lithuanian", "LCVA, f. R-754, ap. 13, b. 67, lap. 4", "LCVA", "fondas=R-754 apyrašas=13 byla=67", "leaf 4"),
    ("latvian", "LVA, 101. f., 13. apr., 28. l., 4. lp.", "LVA", "fonds=101 apraksts=13 lieta=28", "leaf 4"),
    ("latvian", "LNA-LVVA, 2574. f., 4. apr., 7350. l., 12.–14. lp.", "LNA-LVVA", "fonds=2574 apraksts=4 lieta=7350", "leaf 12 14"),
    ("estonian", "ERAF.1.4.1234, l. 34", None, "arhiiv=ERAF fond=1 nimistu=4 säilik=1234", "leaf 34"),
    ("estonian", "ERAF, f. 1, n. 46, s. 15, l. 35", "ERAF", "fond=1 nimistu=46 säilik=15", "leaf 35"),
    ("albanian", "AQSH, F. 14/AP, STR, V. 1961, Dos. 12, Fl. 3-5", "AQSH", "fondi=14/AP struktura=STR viti=1961 dosja=12", "leaf 3 5"),
    ("albanian", "AQPPSH, MPKSH, V. 1960, D. 14, fl. 12", "AQPPSH", "fondi=MPKSH viti=1960 dosja=14", "leaf 12"),
    ("albanian", "AQPPSH-MPKK-V.1961, L. 13, D. 4", None, "struktura=MPKK viti=1961 lista=13 dosja=4", None),
    ("swiss", "BAR, E 2001 (E) 1978/84, Bd. 123", "BAR", "Bestand=E 2001 (E) Ablieferung=1978/84 Band=123", None),
    ("swiss", "CH-BAR, E2001E#1978/84#456*, p. 3", "CH-BAR", "Bestand=E2001E Ablieferung=1978/84 Nummer=456*", "page 3"),
    ("swiss", "BAR, E 2300 Moskau/2", "BAR", "Bestand=E 2300 Ort=Moskau Nummer=2", None),
    ("swiss", "E 2200.48(-)1967/94/3", None, "Bestand=E 2200.48(-) Ablieferung=1967/94 Nummer=3", None),
    ("dutch", "NL-HaNA, 2.05.118, inv.nr. 12345", "NL-HaNA", "toegang=2.05.118 inventarisnummer=12345", None),
    ("dutch", "Nationaal Archief, Buitenlandse Zaken, nummer toegang 2.05.117, inventarisnummer 7145", "Nationaal Archief", "archief=Buitenlandse Zaken toegang=2.05.117 inventarisnummer=7145", None),
    ("portuguese", "AHD-MNE, 2.º piso, A.59, M. 274", "AHD-MNE", "piso=2.º armário=59 maço=274", None),
    ("portuguese", "ANTT, AOS/CO/NE-30A, pt. 6", "ANTT", "fundo=AOS série=CO/NE-30A pasta=6", None),
    ("australian", "NAA: A1838, 3107/31/1 PART 2", "NAA", "series=A1838 control symbol=3107/31/1 part=2", None),
    ("australian", "NAA, A1838, TS383/4/2 part 1, 12-15", "NAA", "series=A1838 control symbol=TS383/4/2 part=1", "None 12 15"),
    ("bundesarchiv", "BArch, Bild 183-85458-0001 / Junge, Peter Heinz", "BArch", "Bild=183-85458-0001 Urheber=Junge, Peter Heinz", None),
    ("un", "A/PV.1240, para. 14", None, "symbol=A/PV.1240", "None 14"),
    ("un", "S/RES/83 (1950)", None, "symbol=S/RES/83 (1950)", None),
    ("un", "A/RES/377(V)", None, "symbol=A/RES/377(V)", None),
    ("un", "UN Archives, S-0884-0002-07", "UN Archives", "series=S-0884 box=0002 file=07", None),
    ("un", "E/CN.4/SR.180", None, "symbol=E/CN.4/SR.180", None),
    ("general", "RA, UD, HP 1 Xr, vol. 44", "RA", "collection=UD series=HP 1 Xr volume=44", None),
    ("general", "RAB, Kabinet, register 12, item 4, p. 3", "RAB", "collection=Kabinet file=12 item=4", "page 3"),
    ("soviet", "RGANI, fond 5 opis 30 delo 141 list 67", "RGANI", "fond=5 opis=30 delo=141", "leaf 67"),
    ("soviet", "Ф.5 Оп.30 Д.141 Л.67", None, "fond=5 opis=30 delo=141", "leaf 67"),
    ("soviet", "RGASPI, f. 17, op. 162, d. 18, l. 64 (ob.)", "RGASPI", "fond=17 opis=162 delo=18", "leaf 64 verso"),
    ("polish", "AIPN 0236/128, t. 3, k. 12", "AIPN", "sygnatura=0236/128 tom=3", "leaf 12"),
    ("czech", "NA, Praha, fond 1261/0/4, ÚV KSČ, k. 193", "NA, Praha", "fond=1261/0/4 oddíl=ÚV KSČ karton=193", None),
    ("hungarian", "MNL OL M-KS-288. f. 32/1956/7. ő. e.", "MNL OL", "levéltári jelzet=M-KS fond=288 őrzési egység=32/1956/7", None),
    ("hungarian", "MOL XIX-J-1-j-Korea-4/bc-002003-1956", "MOL", "fond=XIX-J-1-j ország=Korea tétel=4/bc iktatószám=002003-1956", None),
    ("bulgarian", "ЦДА, София, ф. 1-Б, оп. 91, а.е. 1045, л. 12 гръб", "ЦДА, София", "fond=1-Б opis=91 arkhivna edinitsa=1045", "leaf 12 verso"),
    ("bulgarian", "Central State Archive, Sofia, Fond 1-B, Record 64, File 368, p. 4", "Central State Archive, Sofia", "fond=1-B opis=64 arkhivna edinitsa=368", "page 4"),
    ("bundesarchiv", "BArch (Koblenz), N 1351/42", "BArch (Koblenz)", "Bestand=N 1351 Nummer=42", None),
    ("french", "Arch. nat., F60 1506", "Arch. nat", "série=F sous-série=60 article=1506", None),
    ("british", "TNA, PRO, CAB 195/14, CC 54(56)", "TNA, PRO", "department=CAB series=195 piece=14 former reference=CC 54(56)", None),
    ("vatican", "AAV, Arch. Nunz. Parigi, b. 3, f. 33rv", "AAV", "fondo=Arch. Nunz. Parigi busta=3", "folio 33"),
    ("nara", "[Source: Department of State, S/S-RD Files: Lot 71 D 171, May-June 1962]", "Department of State", "series=S/S-RD Files lot file=71 D 171 file title=May-June 1962", None),
    ("papers", "George Kennan Papers, MC076, box 142, folder 5, Princeton University", "Princeton University", "collection=George Kennan Papers collection number=MC076 box=142 folder=5", None),
    ("chinese", "陕西省档案馆，123-5-67", "陕西省档案馆", "quanzong=123 mulu=5 anjuan=67", None),
    ("chinese", "PRC FMA 111-00113-01(1), pp. 1–4", "PRC FMA", "danghao=111-00113-01 part=1", "page 1 4"),
    ("japanese", "JACAR Ref. C12120034500 (第34画像目)", "JACAR", "refarensu kodo=C12120034500", "image 34"),
    ("japanese", "戦後外交記録 A'-0392", None, "bunsho=戦後外交記録 bunrui=A'-0392", None),
    ("un", "UNGA Res 2758 (XXVI)", None, "symbol=2758 (XXVI)", None),
    ("general", "Central Intelligence Agency, Executive Registry, Box 16", None, "collection=Central Intelligence Agency series=Executive Registry box=16", None),
]  # fmt: skip


def _read(reading):
    return " ".join(
        f"{part.name}={part.value}{'?' * part.uncertain}"
        for part in reading.parts
        if part.kind in {"level", "container", "year", "carrier"}
    )


def _located(reading):
    found = reading.locator()
    if found is None:
        return None
    return " ".join(
        [str(found.unit), *(each for each in (found.start, found.end, found.side) if each)]
    )


@pytest.mark.parametrize(("grammar", "text", "archive", "read", "located"), READS)
def test_reads_by_its_own_grammar(grammar, text, archive, read, located):
    reading = parse(text, grammar=grammar)
    assert (reading.grammar, reading.also) == (grammar, ())
    assert (reading.archive, _read(reading), _located(reading)) == (archive, read, located)
    assert reading.unread == ()
    assert render(reading) == text


@pytest.mark.parametrize(("grammar", "text"), [row[:2] for row in READS])
def test_each_code_is_claimed_by_its_own_grammar(grammar, text):
    assert parse(text).grammar == grammar


def test_every_grammar_has_rows_and_terms_that_are_told_apart():
    assert {row[0] for row in READS} == set(GRAMMARS)
    for name in GRAMMARS:
        grammar = grammar_of(name)
        assert grammar.name == name
        for term in grammar.all_terms.values():
            assert set(term.normal) <= set(grammar.styles), term
            assert (term.kind == "locator") or term.unit is None, term


@pytest.mark.parametrize("name", GRAMMARS)
def test_a_practice_that_was_only_recalled_says_so(name):
    text = import_module(f"citekit.archives.codes.practices.{name}").__doc__
    assert ("Recalled, not verified" in text) is not grammar_of(name).verified
    assert "Source" in text or not grammar_of(name).verified


SEVERAL = [
    # text, grammar, others that fit
    ("f. 5, op. 49", "soviet", {"ukrainian", "bulgarian"}),
    ("ф. 5, оп. 49", "soviet", {"ukrainian", "bulgarian"}),
    ("1-24-1234", "ukrainian", {"chinese"}),
    ("AMAE, Asie 1944-1955, Chine, vol. 211, fol. 3", "french", {"spanish"}),
    ("RGANI, f. 5, op. 49, d. 131", "soviet", set()),
]


@pytest.mark.parametrize(("text", "grammar", "others"), SEVERAL)
def test_a_code_that_fits_several_is_told(text, grammar, others):
    reading = parse(text)
    assert (reading.grammar, set(reading.also)) == (grammar, others)


FAILS = [
    # grammar, text, what is not understood
    ("soviet", "RGANI, f. 5, op. 49, xyz, d. 131", ["xyz"]),
    (
        "soviet",
        "f. 5, op. 49, d. 131. Translated by Gary Goldberg.",
        ["Translated by Gary Goldberg"],
    ),
    (
        "presidential",
        "Johnson Library, NSF, Memos to the President—Walt Rostow. Top Secret.",
        ["Top Secret"],
    ),
    ("soviet", "f. 5; ZZ, f. 7", ["ZZ", "f. 7"]),
    ("soviet", "f. 5, оp. 49", ["оp. 49"]),
    ("soviet", "f. 5\u202e, op. 49", ["\u202e"]),
    ("soviet", "f. 5, op. 49\x00", ["\x00"]),
    ("bundesarchiv", "BArch, B 136/7, x, 3", ["x"]),
    ("british", "TNA, QQ 371/1", []),
    ("un", "A PV 751", ["A PV 751"]),
    ("polish", "z. 6/77 w-86 ???", ["???"]),
    ("general", "something else entirely", ["something else entirely"]),
    ("czech", "inv. č.", ["inv. č"]),
    ("chinese", "118-01765-03-04-05-06", ["118-01765-03-04-05-06"]),
]


@pytest.mark.parametrize(("grammar", "text", "unread"), FAILS)
def test_what_is_not_understood_stays_and_is_told(grammar, text, unread):
    reading = parse(text, grammar=grammar)
    assert [part.text for part in reading.unread] == unread
    assert all(text[slice(*part.span)] == part.text for part in reading.parts)
