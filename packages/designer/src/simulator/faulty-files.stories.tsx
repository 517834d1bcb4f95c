/** What a tester sees of a file of their own that has mistakes: each with its line. */
import { expect } from 'storybook/test'
import preview from '../../../../.storybook/preview.tsx'
import { exampleText } from '../../test/examples.ts'
import { drawing, PathStage, prepare, stage } from '../../test/path-stage.tsx'

const copies = exampleText('certified-copy')

const meta = preview.meta({
  id: 'tep-co-loi',
  title: 'Mô phỏng/Tệp có lỗi',
  component: PathStage,
  loaders: [prepare],
  render: stage,
  args: { procedure: copies, procedureFile: 'ban-sao/procedure.json', scriptFile: 'ban-sao/ngay-mai.script.json' },
})

export const NoJson = meta.story({
  name: 'Thủ tục: không phải JSON',
  args: { procedure: '{\n  "format": 1,\n  "procedure": {,\n}' },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('heading', { name: 'Tệp có lỗi: ban-sao/procedure.json' })).toBeVisible()
    await expect(canvas.getByRole('listitem')).toHaveTextContent('Dòng 3, cột 17')
  },
})

export const NoStep = meta.story({
  name: 'Thủ tục: chuyển đến bước không có',
  args: { procedure: copies.replace('"to": "sign"', '"to": "ky"') },
  play: async ({ canvas }) => {
    const line = copies.slice(0, copies.indexOf('"to": "sign"')).split('\n').length
    await expect(canvas.getAllByRole('listitem')[0]).toHaveTextContent(`Dòng ${line}, cột`)
    await expect(canvas.getAllByRole('listitem')[0]).toHaveTextContent('Không có bước “ky”.')
  },
})

export const NoStepDrawn = meta.story({
  name: 'Sơ đồ của thủ tục còn lỗi',
  args: { procedure: copies.replace('"to": "sign"', '"to": "ky"') },
  render: drawing,
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('Chưa công bố được')).toBeVisible()
    await expect(canvas.getByText('Không có bước “ky”.')).toBeVisible()
  },
})

export const NoScript = meta.story({
  name: 'Kịch bản: thời điểm viết sai',
  args: {
    script:
      '{\n  "script": 1,\n  "name": { "vi": "Sai" },\n  "actors": {},\n  "play": [\n    { "until": "mai" }\n  ]\n}',
  },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('heading', { name: 'Tệp có lỗi: ban-sao/ngay-mai.script.json' })).toBeVisible()
    await expect(canvas.getAllByRole('listitem')[0]).toHaveTextContent('Dòng 6')
  },
})
