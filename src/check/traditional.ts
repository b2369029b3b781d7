import type { Report } from './report.ts';

/** Signs that only traditional Chinese has, each before the simplified one: those of business, law and daily news. */
const PAIRS =
  '業业務务個个們们來来為为時时對对會会國国過过還还這这說说發发開开關关長长門门問问間间錢钱債债貸贷賬账資资產产費费價价貨货貿贸買买賣卖賺赚賠赔貴贵質质賴赖負负財财購购賽赛贊赞贏赢億亿萬万幾几機机電电網网絡络線线級级組组結结給给統统經经續续約约紅红純纯紙纸細细終终維维緊紧總总績绩編编縮缩紐纽練练繼继記记計计訂订討讨訓训託托許许訴诉診诊註注證证評评詞词試试話话該该詳详語语誤误請请論论談谈調调課课誰谁諾诺謂谓講讲謝谢識识議议護护變变讓让讀读譯译車车軍军軟软較较載载輕轻輛辆輸输轉转輪轮農农運运進进達达違违遠远適适選选遲迟邊边鄰邻醫医釋释針针鐵铁銀银銷销鋼钢錄录鍵键鎖锁鏡镜鐘钟閉闭閱阅闆板陽阳陰阴際际陸陆隊队階阶隨随險险難难雲云靈灵靜静響响頁页項项順顺須须預预頭头題题額额類类願愿顯显顧顾風风飛飞飯饭館馆馬马駕驾驗验驚惊體体魚鱼鳥鸟點点齊齐齡龄龍龙兩两東东傳传傷伤傾倾僅仅儀仪優优償偿儲储兒儿內内冊册寫写凍冻劃划創创劇剧劑剂勞劳動动勝胜勢势勵励匯汇區区協协單单廠厂廳厅歷历壓压參参雙双號号葉叶嗎吗啟启喪丧圓圆團团園园圍围圖图執执報报場场塊块墊垫壞坏壘垒壯壮聲声處处備备復复夠够奪夺奮奋婦妇媽妈孫孙學学實实審审寬宽寶宝專专尋寻導导將将層层屬属歲岁島岛幣币師师帶带幫帮廣广慶庆庫库應应廢废張张強强彈弹歸归當当徵征徹彻從从懷怀態态憂忧憑凭戰战戲戏戶户擔担據据擁拥擇择擊击損损搶抢換换撐撑擴扩攝摄數数敗败敵敌斷断舊旧晝昼曉晓暫暂術术條条標标樣样樓楼權权檢检殘残殺杀氣气決决沒没況况測测濟济滿满漲涨準准溝沟減减滅灭災灾無无熱热煙烟燒烧爐炉爭争牆墙狀状獎奖獨独獲获獻献現现環环療疗盤盘監监眾众礎础礦矿確确碼码離离種种稱称積积穩稳競竞筆笔節节簡简簽签籌筹糧粮紀纪紋纹習习職职聯联聰聪肅肃腦脑臉脸臨临興兴舉举艱艰藝艺範范薦荐藥药蘭兰虛虚蟲虫衛卫補补裝装裡里製制複复見见規规視视親亲覺觉覽览觀观觸触';

const SIMPLIFIED = new Map(PAIRS.match(/../gu)?.map((pair): [string, string] => [pair.slice(0, 1), pair.slice(1)]));
const TRADITIONAL = new RegExp(`[${[...SIMPLIFIED.keys()].join('')}]`, 'g');

/**
 * Traditional signs, and quotation marks, in a text of simplified ones.
 *
 * @param start where the text starts in its file
 */
export function checkTraditional(text: string, start: number, report: Report): void {
  for (const { 0: sign, index } of text.matchAll(TRADITIONAL))
    report.mark(
      start + index,
      `"${sign}" is a traditional sign: expected the simplified "${SIMPLIFIED.get(sign) ?? ''}"`,
    );
  for (const { 0: quote, index } of text.matchAll(/[「」『』]/g))
    report.mark(start + index, `"${quote}" is a quotation mark of traditional texts: expected “ and ”`);
}
